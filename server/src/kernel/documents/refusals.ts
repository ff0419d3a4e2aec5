import type { MediaProblem } from '../../platform/blob-store/index.ts';
import { defineRefusals } from '../../platform/http-kit/index.ts';
import type { Refusal } from '../../platform/http-kit/index.ts';

/** A photo of a page has 2 to 8 MB; a scanned booklet as PDF seldom more than 15. */
export const documentBytesMax = 20 * 1024 * 1024;

const megabytes = documentBytesMax / (1024 * 1024);

export const documentRefusals = defineRefusals('document', {
  notFound: {
    status: 404,
    zh: '没有这份材料，或不在您的辖区内。',
    en: 'There is no such document, or it is not yours to see.',
  },
  noOwner: {
    status: 404,
    zh: '没有这户家庭或这个办件，或不在您的辖区内。',
    en: 'There is no such household or case, or it is not yours to see.',
  },
  noFile: { status: 400, zh: '请选择要上传的文件。', en: 'Choose a file to upload.' },
  fieldInvalid: {
    status: 400,
    zh: '表单内容不正确：household 或 case 为编号，paperKind 为材料种类，title 为材料名称（120 字以内）。',
    en: 'The form is not correct: household or case is a number, paperKind a kind of paper, title its name (at most 120 characters).',
  },
  otherHousehold: {
    status: 422,
    zh: '办件、家庭和成员对不上。',
    en: 'Case, household and member do not belong together.',
  },
  tooLarge: {
    status: 413,
    zh: `文件超过 ${megabytes} MB：请重新拍照或分开上传。`,
    en: `The file is larger than ${megabytes} MB: take a smaller photo or upload it in parts.`,
  },
  wrongType: {
    status: 415,
    zh: '只接受照片（JPEG、PNG、WebP、HEIC）和 PDF；请拍照或另存为 PDF 后上传。',
    en: 'Only photos (JPEG, PNG, WebP, HEIC) and PDF are taken: photograph the paper or save it as PDF.',
  },
  damaged: {
    status: 422,
    zh: '文件不完整或已损坏，请重新拍照或重新上传。',
    en: 'The file is incomplete or damaged: take the photo or upload it again.',
  },
  encrypted: {
    status: 422,
    zh: '这份 PDF 设有密码，日后无人能打开：请去掉密码后上传。',
    en: 'This PDF has a password, and nobody could open it later: remove the password and upload it again.',
  },
  diskFull: {
    status: 503,
    zh: '服务器存储空间已满，文件没有保存：请联系管理员后重试。',
    en: 'The server has no room left and the file was not kept: tell the administrator, then try again.',
  },
  unreadable: {
    status: 503,
    zh: '这份材料的文件已损坏或缺失：请联系管理员从备份中恢复。',
    en: 'The file of this document is damaged or missing: ask the administrator to restore it from a backup.',
  },
  withdrawn: { status: 409, zh: '这份材料已经撤回。', en: 'This document has been withdrawn.' },
  issued: {
    status: 409,
    zh: '已制发的文书不能撤回，只能用新的文书更正。',
    en: 'What was issued cannot be withdrawn; it is corrected by issuing anew.',
  },
});

/** What to answer to bytes that cannot be taken. */
export const mediaRefusals: Readonly<Record<MediaProblem, Refusal>> = {
  'wrong-type': documentRefusals.wrongType,
  damaged: documentRefusals.damaged,
  encrypted: documentRefusals.encrypted,
};
