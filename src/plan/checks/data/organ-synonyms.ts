/** Two names of one organ outside local units, in plain words; the second stands for the first where names are compared. */
export const organSynonyms: readonly (readonly [string, string])[] = [
  ['ban chap hanh dang bo tinh', 'tinh uy'],
  ['ban chap hanh dang bo thanh pho', 'thanh uy'],
  ['ban chap hanh dang bo huyen', 'huyen uy'],
  ['ban chap hanh dang bo xa', 'dang uy xa'],
  ['ban chap hanh dang bo phuong', 'dang uy phuong'],
  ['ban chap hanh trung uong dang', 'ban chap hanh trung uong'],
  ['bch', 'ban chap hanh'],
  ['ttg', 'thu tuong chinh phu'],
];
