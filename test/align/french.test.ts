import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';

const french = [
  'Le port de Brest rouvre après la tempête.',
  'Le port de Brest a rouvert mercredi, deux jours après une tempête qui avait endommagé 14 bateaux et coupé le courant dans le centre.',
  'Selon Anne Le Goff, qui dirige la capitainerie, aucun marin n’a été blessé.',
  '« Nous avons eu de la chance », a-t-elle dit.',
  'Les réparations coûteront environ 3,5 millions d’euros, et la région en paiera la moitié.',
  'La compagnie Armor Lines a repris ses liaisons avec Plymouth.',
  'Elle avait annulé 22 traversées.',
  'Les passagers seront remboursés avant la fin du mois.',
  'Jean Kervella, pêcheur depuis trente ans, doute que le quai nord soit prêt pour le printemps.',
  'Il a perdu deux filets.',
  'La mairie organise une réunion publique le 9 mars à la salle Saint-Louis.',
];
const english = [
  'Port of Brest reopens after storm.',
  'The port of Brest reopened on Wednesday.',
  'A storm two days earlier had damaged 14 boats and cut the power in the centre.',
  'No sailor was hurt, according to Anne Le Goff, who runs the harbour office.',
  '"We were lucky," she said.',
  'Repairs will cost about 3.5 million euros, half of it paid by the region.',
  'Armor Lines, which had cancelled 22 crossings, has resumed its service to Plymouth.',
  'Passengers will get their money back before the end of the month.',
  'The weather service had warned of the storm on Sunday evening.',
  'Jean Kervella, who has fished for thirty years, doubts that the north quay will be ready by spring.',
  'The town hall is holding a public meeting at Saint-Louis hall on 9 March.',
];
const gold = ['0|0', '1|1,2', '2|3', '3|4', '4|5', '5,6|6', '7|7', '|8', '8|9', '9|', '10|10'];

describe('French and English, for which there is no lexicon', () => {
  it('are aligned by length, numbers and names, with merged, split, added and missing sentences', () => {
    const { beads } = align(french, english, { sourceLanguage: 'fr', targetLanguage: 'en' });
    const found = beads.map(({ source, target }) => `${source.join()}|${target.join()}`);
    expect(found.filter((bead) => gold.includes(bead)).length).toBeGreaterThanOrEqual(9);
  });

  it('are aligned as running text too', () => {
    const { source, target, beads } = align(french.join(' '), english.join(' '), {
      sourceLanguage: 'fr-FR',
      targetLanguage: 'en-GB',
    });
    expect(source).toHaveLength(french.length);
    expect(target).toHaveLength(english.length);
    expect(beads.length).toBeGreaterThanOrEqual(9);
  });
});
