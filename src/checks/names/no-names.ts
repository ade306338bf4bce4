/** Written with a capital and translated by meaning, or not at all. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday mr mrs ms dr sir lord lady president prime minister king queen prince princess professor general ' +
    'university college school street road park hall house church court council committee assembly parliament congress senate ' +
    'party league cup club union association society institute foundation agency authority office department ministry ' +
    'secretary state states city county district province north south east west northern southern eastern western ' +
    'the this that christmas easter internet twitter facebook god english spokesman chairman director chief officer ' +
    'sen rev col lt gen prof capt sgt gov rep act bill law treaty agreement day night week year world war first second third democrats republicans democrat republican ' +
    'brexit conservative conservatives labour liberal senator americas arctic antarctic representative governor mayor judge justice police army navy'
  ).split(' '),
);

/** Words that Arabic has taken over by their sound and that are no names. */
export const LOANWORDS: ReadonlySet<string> = new Set(
  (
    'film internet virus television radio bank doctor dollar euro pound lira dinar metre meter kilometre kilometer kilogram gram ' +
    'litre liter mile ton tonne democracy democratic dictatorship dictator technology technical electronic electron electrical computer ' +
    'telephone phone telegraph video camera cinema theatre music orchestra opera piano guitar album studio comedy drama ' +
    'academy academic academia archive archaeology geology geography biology physics chemistry chemical hormone protein vitamin ' +
    'gene genetic bacteria parasite vaccine oxygen hydrogen carbon helium gas petrol diesel gasoline kilo watt volt ' +
    'bus taxi tram metro motor engine garage balloon helicopter submarine radar satellite rocket tank bomb dynamite ' +
    'general colonel marshal captain lieutenant admiral cardinal patriarch bishop pope baron duke lord lady sir imperial emperor ' +
    'imperialism capitalism communism communist socialism liberal liberalism fascist fascism nazi bureaucracy aristocracy ' +
    'parliament congress senate senator council federal confederation consul consulate diplomat diplomatic diplomacy protocol ' +
    'strategy strategic tactic tactical logistic routine statistic mechanic mechanism dynamic static plastic classic classical romantic ' +
    'romance bourgeois hotel restaurant cafe coffee chocolate cake pizza pasta sandwich hamburger salad ketchup mayonnaise ' +
    'potato tomato banana mango kiwi lemon cola whisky vodka champagne boutique salon villa balcony ' +
    'football goal golf tennis hockey rugby squash basketball volleyball polo judo karate marathon olympic olympics olympiad ' +
    'million billion trillion percent cent class club carnival festival fiesta ballet waltz jazz rock pop rap ' +
    'sultan caliph imam sheikh mufti emir vizier pasha bey koran quran islam islamic muslim hajj ramadan jihad ' +
    'atlas atom atomic nuclear cell flash park mark moon highlands angel captain agenda archive balcony cable card catalogue ' +
    'code coffee computer corridor credit data digital file format graph laser link microscope model modem net optical ' +
    'platform programme program project report robot sensor server site software system tablet telescope test text virus web wifi'
  ).split(' '),
);
