/** Texts of the inbox of staff. */
export const inboxZh = {
  title: '消息',
  lead: '近 90 天的提醒和通知，新的在前。',
  bell: '消息，{{count}} 条未读',
  bellEmpty: '消息，没有未读',
  onlyUnread: '只看未读',
  readAll: '全部标为已读',
  open: '查看',
  markRead: '标为已读',
  new: '未读',
  none: '没有消息。',
};

export const inboxEn: typeof inboxZh = {
  title: 'Messages',
  lead: 'Reminders and notices of the last 90 days, the newest first.',
  bell: 'Messages, {{count}} unread',
  bellEmpty: 'Messages, none unread',
  onlyUnread: 'Unread only',
  readAll: 'Mark all as read',
  open: 'Open',
  markRead: 'Mark as read',
  new: 'Unread',
  none: 'There are no messages.',
};
