import type { ThemeConfig } from 'antd';

/** Colours that keep 4.5:1 on white; the library's defaults for links and states do not. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorLinkHover: '#003eb3',
    colorLink: '#0958d9',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#c8102e',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDescription: '#595959',
    colorTextDisabled: '#6b6b6b',
    fontSize: 15,
    motion: false,
    controlHeight: 38,
    borderRadius: 8,
    fontFamily: 'inherit',
  },
};
