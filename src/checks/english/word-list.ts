import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { oneSlipAmong } from './one-slip.js';

/** Whether a word, in lower case, is an English one. */
export interface WordList {
  has(word: string): boolean;
  /** The words that are one slip away, in no order of likelihood: a letter more, less or other, or two that changed places. */
  oneSlipFrom(word: string): string[];
}

interface Speller {
  /** Every form that it was given or made by its rules. */
  readonly data: Readonly<Record<string, unknown>>;
  correct(word: string): boolean;
  add(word: string): void;
}

const require = createRequire(import.meta.url);
let loaded: WordList | undefined;

/**
 * American and British words together: the dictionaries of SCOWL for the United States and for Australia, which spells as
 * Britain does. Read when first asked for, about 150 ms of processor time and 17 MB.
 */
export function wordList(): WordList {
  loaded ??= load();
  return loaded;
}

function load(): WordList {
  const [american, british] = [dictionary('dictionary-en'), dictionary('dictionary-en-au')];
  const known = new Set(american.words);
  // Both have the same affix file. A second dictionary breaks nspell's rules for compounds, so both are given as one.
  const words = [...american.words, ...british.words.filter((line) => !known.has(line))];
  const speller = require('nspell')(american.affixes, `${words.length}\n${words.join('\n')}\n`) as Speller;
  for (const word of IN_USE) speller.add(word);
  const slips = oneSlipAmong(Object.keys(speller.data));
  const answers = new Map<string, boolean>();
  return {
    has(word) {
      let answer = answers.get(word);
      if (answer === undefined) {
        answer = speller.correct(word);
        if (answers.size >= MOST_KEPT) answers.clear();
        answers.set(word, answer);
      }
      return answer;
    },
    oneSlipFrom: (word) =>
      [...new Set(slips.mayBe(word))].filter(
        (other) => other !== word && speller.data[other] && speller.correct(other),
      ),
  };
}

const MOST_KEPT = 50_000;

function dictionary(name: string): { readonly affixes: string; readonly words: readonly string[] } {
  const folder = dirname(require.resolve(name));
  const [, ...words] = readFileSync(join(folder, 'index.dic'), 'utf8').trimEnd().split('\n');
  return { affixes: readFileSync(join(folder, 'index.aff'), 'utf8'), words };
}

/** Words of news and of the region that neither dictionary has, and British forms that Australia spells as America does. */
const IN_USE = (
  'programme programmes programmed counterterrorism deescalate de-escalate geopolitics geopolitical cybersecurity cyberattack ' +
  'cyberattacks livestream livestreamed online offline website websites wifi smartphone smartphones selfie selfies podcast ' +
  'podcasts blog blogs blogger bloggers startup startups covid coronavirus coronaviruses vaping email emails ' +
  'peacebuilding policymaking policymaker policymakers lawmaking multilateralism bilaterally ceasefire ceasefires airstrike ' +
  'airstrikes checkpoint checkpoints jihadist jihadists jihadi jihadis salafi salafist salafists takfiri takfiris wahhabi ' +
  'dinar dinars dirham dirhams riyal riyals dhow souk souks souq souqs mufti fatwa fatwas hadith hadiths imam imams sheikh ' +
  'sheikhs sheikhdom sharia shura hijab hijabs niqab abaya abayas iftar suhoor umrah hajj hajji eid zakat waqf diwan majlis ' +
  'fedayeen peshmerga intifada wadi wadis medina halal haram hawala emir emirs emirate qadi caliph caliphs oud dabke ' +
  'protestor protestors convenor convenors archeology archeological archeologist archeologists wellbeing rollout rollouts pushback cyber ' +
  'workstream workstreams whitepaper ethnicities spokespeople deradicalisation deradicalization denuclearisation denuclearization ' +
  'frisbee frisbees tesla teslas murine vera homeware homewares headwear curation engrain engrained engrains ' +
  'haute femme fatale lingua franca bona fide mortem utero vitro vivo facto modus operandi ' +
  'diarrheal diarrhoeal homolog homologs homologue homologues haemorrhagic celiac coeliac amenorrhea dyspnea dyspnoea apnea apnoea ' +
  'pneumonic facies cyanobacterial cyanobacteria ' +
  'hypoxemia hypoxaemia viremia viraemia bacteremia bacteraemia ' +
  'kebab kebabs falafel hummus tahini shawarma couscous tagine mezze mujahideen mujahid hezbollah houthi houthis'
).split(' ');
