/** Nouns by whether they can stand without an article, for `article-dropped`; written for this project. */
/** Singular nouns that in running text always have a determiner before them when "of" follows. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    'tip foot base corner rear exterior aftermath advent outset invitation request expense behest discretion helm forefront brink verge cusp ' +
    'threshold heyday remainder bulk duration anniversary occasion ' +
    'capital city border end beginning middle center centre centre course case name basis head heart wake eyes hands ' +
    'hand house home country region area state army president minister leader spokesman member number majority ' +
    'minority percentage top bottom edge side aim goal hope idea issue list map part period point presence process question ' +
    'range rate result role sake scene series service site size sort start story subject success sum table ' +
    'threat time town truth type use value version view village voice war way week world year day month morning evening ' +
    'age arrival absence ability author background behalf birth body book cause chance character circumstances ' +
    'collapse community company concept condition conflict consequences construction context cost crisis ' +
    'death decision degree department development difference direction director effect emergence ' +
    'environment era event existence eve fact failure fate father field film foot form formation foundation founder ' +
    'framework front future growth height history horn image impact implementation importance improvement influence ' +
    'interest interior invasion investigation island killing king lack language launch law leadership length level life ' +
    'light line loss manager meaning meeting memory mind mission mother mouth murder nature north south east west ' +
    'northeast northwest southeast southwest office opening order outbreak outskirts owner pace party past path ' +
    'peak people position possibility power practice price production prospect protection province public purpose ' +
    'quality reality reason removal representative rest return rights rise risk river road roof root rule same sea second ' +
    'secretary sense shadow shape shores shore signing situation son daughter soul source spirit spread square ' +
    'stage statement station status street strength structure struggle study surface system target tip title tomb ' +
    'total tower use victim victims walls weight whole wife husband window winner work'
  ).split(' '),
);

/** Set phrases without an article. */
export const PHRASES: ReadonlySet<string> = new Set(
  (
    'in case of|in point of|on behalf of|in front of|in place of|in view of|by way of|in need of|in search of|in favor of|in favour of|in charge of|' +
    'on top of|at risk of|in terms of|by means of|in spite of|in lieu of|on account of|in light of|in memory of|in support of|' +
    'in name of|in possession of|in control of|in pursuit of|in defense of|in defence of|in recognition of|in honor of|in honour of|' +
    'for lack of|for fear of|for want of|by virtue of|in excess of|in line with|at odds with|on board of|in violation of|in breach of|' +
    'in danger of|in respect of|on grounds of|under threat of|for use of|to people of|in use in|by order of|in sight of|from lack of|' +
    'in hopes of|for president of|for mayor of|for governor of|with use of|as part of|to part of|of part of|from part of|in part of|in order of|in place in|on part of|' +
    'in time for|on time for|in time to|in order to|in case the|in office in|in office for|in place for|on line for|of life in|to life in|' +
    'of life of|of law of|of power in|to power in|in power in|from power in|in power for|to life of|in life of'
  ).split('|'),
);

/** Nouns that no set phrase has without a determiner after a preposition, whatever follows them. */
export const NEVER_BARE: ReadonlySet<string> = new Set(
  (
    'world nation continent planet sun moon sky coast suburb kitchen garden bridge ' +
    'ship vehicle audience team squad club league match tournament championship player coach group organisation ' +
    'organization institution department ministry commission jury constitution proposal project programme program campaign ' +
    'decision problem idea story article newspaper magazine website internet network channel movie song album century ' +
    'decade currency sector consumer customer worker employee employer student professor researcher ' +
    'scientist expert doctor nurse clinic atmosphere tree animal ' +
    'system market settlement colony empire dynasty tribe island peninsula ' +
    'country region area province village border city minister spokesman spokeswoman delegation ambassador ' +
    'governor mayor suspect defendant victim gunman attacker prosecutor lawyer witness soldier officer teacher patient farmer ' +
    'stadium hotel airport museum street river lake mountain valley desert election referendum agreement author ' +
    'summit conference ceremony report statement interview verdict explosion blast crash earthquake economy ' +
    'coalition faction regime crowd neighbourhood neighborhood district army militia entirety vicinity'
  ).split(' '),
);

/** Often without an article before "of": plural-like, abstract or measuring. */
export const MAY_BE_BARE: ReadonlySet<string> = new Set(
  (
    'circumstances consequences rights eyes hands people hope use interest risk loss fear lack memory victims wealth ' +
    'part parts power work time value order sort type same second whole strength production protection return growth life ' +
    'death form history presence war way home name case side sides course light line view virtue top threat charge ' +
    'signing killing murder construction implementation removal formation development improvement investigation leadership ' +
    'shores outskirts office weight quality knowledge law language freedom evidence control possession violation support chance failure ' +
    'table total price cost size length service success spirit year'
  ).split(' '),
);

export const DOUBTFUL: ReadonlySet<string> = new Set(
  'king father mother son daughter founder leader director author members member head secretary owner winner wife husband'.split(
    ' ',
  ),
);

/** What stands before "of" with "the" alone, by its preposition: in the hands of, at the request of. */
export const SET_OF: ReadonlyMap<string, ReadonlySet<string>> = byPreposition({
  in: `aftermath midst vicinity interest face hands eyes days streets suburbs ranks footsteps words throes shoes depths corridors halls
    ruins jaws outskirts manner style guise shape business field realm sphere domain hallway courtyard basement lobby garden corner
    interior rear wilds mists opinion view shade arms company region area neighbourhood neighborhood`,
  on: `sidelines heels shores outskirts banks slopes steps streets verge brink occasion pretext anniversary site recommendation
    initiative subject topic question issue edge edges eve threshold face surface walls orders fringes margins`,
  at: `hands expense mercy invitation request behest discretion helm forefront gates feet foot base tip scene outset opening turn
    mouth height end beginning bottom back rear corner hour tail time`,
  by: 'end beginning middle hands side',
  under: 'auspices umbrella pretext guise patronage weight',
  with: 'help aid assistance aim intention intent exception advent arrival',
  for: 'benefit duration remainder sake purpose',
  from: 'outset beginning end perspective ranks depths shores streets',
  to: 'extent detriment exclusion tune astonishment dismay delight surprise brink shores edge bottom rear scene',
  of: 'likes',
  during: 'course reign',
  until: 'end',
});

/** What stands after its preposition with "the" alone, whatever follows but a noun: in the morning, at the moment. */
export const SET_ANYWHERE: ReadonlyMap<string, ReadonlySet<string>> = byPreposition({
  in: `morning afternoon evening meantime sky kitchen hallway courtyard corridor bathroom bedroom lobby backyard driveway desert jungle
    countryside background foreground street`,
  at: 'moment weekend scene outset airport stadium border door',
  on: 'ground internet weekend horizon sidelines outskirts spot surface',
  from: 'outset airport scene',
  to: `airport village capital embassy ministry stadium museum beach lake city country kitchen scene suburbs cemetery hotel restaurant
    factory island province region`,
  since: 'beginning',
  until: 'morning evening',
  near: 'border airport village station river lake beach coast',
  through: 'streets window door city village',
  into: 'street kitchen room city village sea river lake sky',
  under: 'table bed sea',
});

function byPreposition(lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([preposition, nouns]) => [preposition, new Set(nouns.split(/\s+/))]));
}
