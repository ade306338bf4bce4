import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Writes a TMX file of so many units, every fifth with inline codes. */
export async function generate(file, units) {
  const out = createWriteStream(file);
  out.write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
      '<header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ar" datatype="plaintext"/>\n<body>\n',
  );
  for (let k = 1; k <= units; k++) {
    const inline = k % 5 === 0 ? '<bpt i="1" x="1">&lt;b></bpt>كلمة<ept i="1">&lt;/b></ept>' : 'كلمة';
    const english = k % 5 === 0 ? '<bpt i="1" x="1">&lt;b></bpt>word<ept i="1">&lt;/b></ept>' : 'word';
    const entry =
      `<tu tuid="${k}" creationdate="20200101T000000Z">\n<tuv xml:lang="ar"><seg>قال الناطق رقم ${k} إن ${inline} الاجتماع سيعقد يوم غد</seg></tuv>\n` +
      `<tuv xml:lang="en"><seg>Spokesman number ${k} said ${english} the meeting is tomorrow &amp; later</seg></tuv>\n</tu>\n`;
    if (!out.write(entry)) await once(out, 'drain');
  }
  out.end('</body>\n</tmx>\n');
  await once(out, 'close');
}
