/** Words of news English with their opposites, in dictionary form; written for this project. */
const pairs =
  'increase decrease,first last,rise fall,rise drop,grow shrink,high low,upper lower,most least,more less,win lose,winner loser,victory defeat,accept reject,accept refuse,' +
  'support oppose,supporter opponent,good bad,best worst,better worse,new old,large small,big small,huge tiny,major minor,strong weak,' +
  'strength weakness,strengthen weaken,success failure,succeed fail,successful unsuccessful,open close,open closed,opening closing,north south,northern southern,north southern,northern south,' +
  'east west,eastern western,east western,eastern west,man woman,male female,boy girl,mother father,daughter son,sister brother,king queen,prince princess,uncle aunt,' +
  'buy sell,purchase sale,buyer seller,arrive leave,arrival departure,arrive depart,start end,begin end,beginning end,start finish,above below,war peace,' +
  'ally enemy,friend enemy,hot cold,warm cool,positive negative,possible impossible,guilty innocent,gain loss,allow prevent,allow forbid,permit ban,' +
  'confirm deny,affirm deny,admit deny,refuse agree,agree disagree,agreement disagreement,attack defend,attack defence,attacker defender,dead alive,kill save,' +
  'love hate,true false,right wrong,always never,easy difficult,easy hard,long short,full empty,former current,previous next,past future,night day,' +
  'morning evening,before after,earlier later,early late,import export,importer exporter,enter exit,entry exit,inside outside,internal external,' +
  'domestic foreign,legal illegal,public private,rich poor,wealth poverty,young old,youth elderly,fast slow,quick slow,accelerate slow,near far,' +
  'close distant,deep shallow,heavy light,wide narrow,expand contract,expansion contraction,include exclude,appear disappear,appoint dismiss,hire fire,' +
  'advance retreat,advance withdraw,deploy withdraw,build destroy,construction destruction,create destroy,join leave,unite divide,unity division,' +
  'connect disconnect,maximum minimum,maximum least,majority minority,optimistic pessimistic,optimism pessimism,hope despair,friend foe,friendly hostile,' +
  'safe dangerous,safety danger,security insecurity,stable unstable,stability instability,calm tense,calm violent,clean dirty,clear vague,dry wet,' +
  'drought flood,summer winter,spring autumn,sunrise sunset,upward downward,raise lower,raise reduce,lift impose,import export,' +
  'lend borrow,pay receive,send receive,ask answer,question answer,employ dismiss,employed unemployed,employment unemployment,' +
  'profit loss,surplus deficit,credit debit,supply demand,encourage discourage,praise criticise,praise criticize,praise condemn,welcome condemn,' +
  'trust distrust,trust mistrust,loyal disloyal,honest dishonest,formal informal,official unofficial,direct indirect,complete incomplete,partial full,' +
  'permanent temporary,ancient modern,traditional modern,conservative liberal,civilian military,urban rural,city village,rising falling,growing shrinking,' +
  'increasing decreasing,improve worsen,improve deteriorate,improvement deterioration,progress regress,remember forget,find lose,hide reveal,hide show,' +
  'secret public,arrest release,detain release,imprison free,convict acquit,guilt innocence,prove disprove,legitimate illegitimate,hit miss,' +
  'score concede,pull push,push pull,float sink,live die,life death,birth death,born die,marry divorce,marriage divorce,healthy sick,' +
  'health illness,sick well,cure infect,wake sleep,laugh cry,smile frown,happy sad,happy unhappy,joy sorrow,pleasure pain,proud ashamed,brave cowardly,' +
  'courage fear,calm angry,gentle harsh,kind cruel,merciful cruel,simple complex,simple complicated,general specific,common rare,usual unusual,normal abnormal,' +
  'ordinary extraordinary,regular irregular,similar different,same different,equal unequal,equality inequality,just unjust,justice injustice,fair unfair,' +
  'free captive,freedom slavery,freedom captivity,independent dependent,independence dependence,democracy dictatorship,victim perpetrator,absent present,' +
  'absence presence,host guest,owner tenant,teacher student,employer employee,doctor patient,plaintiff defendant,prosecution defence,prosecution defense,' +
  'majority few,all none,everyone nobody,everything nothing,both neither,top bottom,' +
  'head tail,inner outer,interior exterior,ahead behind,forward backward,advantage disadvantage,benefit harm,useful useless,helpful harmful,constructive destructive,' +
  'active passive,voluntary compulsory,optional mandatory,lucky unlucky,likely unlikely,certain uncertain,certainty doubt,believe doubt,able unable,ability inability,' +
  'willing unwilling,satisfied dissatisfied,satisfaction anger,popular unpopular,famous unknown,known unknown,visible invisible,real fake,genuine fake,original copy,' +
  'cheap expensive,inflation deflation,boom recession,growth recession,prosperity poverty,abundance shortage,surplus shortage,save spend,save waste,debt credit,' +
  'ceasefire war,truce war,reconciliation conflict,harmony conflict,cooperate compete,cooperation conflict,negotiate fight,surrender resist,surrender resistance,obey disobey,' +
  'weaken strengthen,fall strengthen,decline strengthen,retreat strengthen,rise weaken,government opposition,crescent cross,quarter half,third half,quarter third,' +
  'resign dismiss,optimist pessimist,escalate calm,escalation calm,suspend resume,suspension resumption,halt continue,expel admit,recall dispatch,' +
  'legalise ban,legalize ban,approve reject,approval rejection,endorse oppose,ratify reject,extend shorten,prolong shorten,delay hasten,delay accelerate,postpone advance,' +
  'continue stop,resume halt,launch end,enable disable,activate deactivate,attach detach,lock unlock,load unload,cover uncover,tie untie,' +
  'heaven hell,angel devil,blessing curse,truth lie,fact fiction,reality fantasy,light dark,light darkness,bright dark,white black,day night,dawn dusk,noon midnight,' +
  'tall short,thick thin,fat thin,sharp blunt,smooth rough,soft hard,loose tight,raw cooked,fresh stale,sweet bitter,loud quiet,noise silence,noisy quiet,' +
  'east west,northeast southwest,northwest southeast,upstream downstream,inland coastal,land sea,maximum minimum,superior inferior,senior junior,' +
  'elder younger,older younger,bigger smaller,larger smaller,higher lower,stronger weaker,faster slower,richer poorer,longer shorter,closer farther,earlier later,easier harder';

/** Kinds of things of which each is another: who has one of them for another has the wrong word as surely as with an opposite. */
const kinds = [
  'north south east west',
  'northern southern eastern western',
  'red blue green yellow black white brown purple orange pink grey',
  'summer winter spring autumn',
  'morning afternoon night',
  'morning evening',
  'week month year century',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  'father mother son daughter brother sister wife uncle aunt grandfather grandmother',
  'father mother son daughter brother sister husband uncle aunt grandfather grandmother',
  'president minister king prince ambassador',
  'doctor lawyer teacher student soldier farmer engineer journalist judge nurse pilot sailor singer actor poet driver merchant',
  'hospital school university hotel prison mosque church airport factory market museum bank stadium theatre restaurant palace',
  'car ship plane train bus truck bicycle boat helicopter',
  'dog cat horse cow sheep camel pig bear wolf lion elephant bird fish snake monkey donkey goat',
  'government parliament court army police company',
  'gold silver iron copper oil coal water wood',
  'political economic military social cultural religious',
  'film book song newspaper poem',
  'river lake sea mountain desert island forest',
  'milk meat bread rice sugar salt tea coffee',
  'shirt shoe hat dress coat',
  'football basketball tennis swimming wrestling boxing',
  'earthquake flood fire storm',
  'village city continent',
];

/** What is said against what was said. */
const said =
  'say deny,announce deny,declare deny,claim deny,accuse praise,accuse acquit,reject welcome,warn promise,warn reassure,' +
  'criticize praise,criticise praise,condemn praise,denounce praise,blame praise,insult praise,demand refuse,ask order,threaten reassure,' +
  'criticize welcome,criticise welcome,denounce welcome,condemn hail,criticize hail,criticise hail,call reject,urge reject,' +
  'acknowledge deny,recognise deny,recognize deny,claim deny,confess deny,disclose conceal,reveal conceal,warn assure';

export const ANTONYMS: ReadonlyMap<string, readonly string[]> = table();

function table(): Map<string, string[]> {
  const opposites = new Map<string, string[]>();
  const add = (word: string, other: string) => {
    const known = opposites.get(word);
    if (!known) opposites.set(word, [other]);
    else if (!known.includes(other)) known.push(other);
  };
  for (const pair of [...pairs.split(','), ...said.split(','), ...kinds.flatMap(pairsOf)]) {
    const [one, other] = pair.split(' ') as [string, string];
    add(one, other);
    add(other, one);
  }
  return opposites;
}

function pairsOf(kind: string): string[] {
  const words = kind.split(' ');
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => `${one} ${other}`));
}
