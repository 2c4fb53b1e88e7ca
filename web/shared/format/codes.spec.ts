import { plainCode, showCode } from './codes.ts';

describe('a tracking code as people type it', () => {
  it.each([
    ['7K4M-92QX-H3TD', '7K4M92QXH3TD'],
    [' 7k4m 92qx h3td ', '7K4M92QXH3TD'],
    ['7k4m—92qx—h3td', '7K4M92QXH3TD'],
    // Full-width letters and dashes, as a Chinese keyboard gives them.
    ['\uff17\uff2b\uff14\uff2d\uff0d\uff19\uff12\uff31\uff38-H3TD', '7K4M92QXH3TD'],
    ['OIL0-1111-2222', '011011112222'],
  ])('%s is %s', (typed, plain) => {
    expect(plainCode(typed)).toBe(plain);
  });

  it('is shown in groups of four', () => {
    expect(showCode('7k4m92qxh3td')).toBe('7K4M-92QX-H3TD');
    expect(showCode('7K4M')).toBe('7K4M');
    expect(showCode('')).toBe('');
  });
});
