/** The signs before an item, as a clerk calls them. */
export const markerChoices = [
  { value: 'I.', label: 'I. II. III.' },
  { value: '1.', label: '1. 2. 3.' },
  { value: '1.1', label: '1.1 1.2 (theo mục trên)' },
  { value: '1.1.', label: '1.1. 1.2. (theo mục trên)' },
  { value: 'a)', label: 'a) b) c)' },
  { value: '-', label: '- gạch đầu dòng' },
  { value: '+', label: '+ dấu cộng' },
  { value: '*', label: '* dấu sao' },
  { value: '', label: 'Không có dấu' },
] as const;
