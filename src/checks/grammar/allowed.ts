/**
 * Rules of harper.js 2.10 that may speak. Of its 885 rules these are about wrong prepositions, verb forms, determiners and words
 * taken for one another; on 17,517 texts of good English (NTREX, FLORES, PUD, TICO-19, Tatoeba) all of them together
 * spoke twice, once rightly (test/bench/grammar.mjs prints it). Its rules for spelling, long sentences, quotation marks,
 * commas and style flag a third of good sentences, and agreement and articles are our own checks.
 */
export const ALLOWED: readonly string[] = (
  'ArriveTo ArriveOnWeekday Discuss SinceDuration DespiteOf GoodAt InterestedIn InNeedOf AccuseOf AwaitFor ' +
  'AspireTo BewareOf CapitalizeOn ConstituteAs CuriousAbout CraveFor ExceptOf FriendOfMe GoToWar ImitateFrom ' +
  'Impressed InRetaliationTo JealousOf LookForwardTo MeansALotTo ObsessPreposition OnTopOf PassionateAbout ' +
  'PayForPrice ReasonForDoing ResponsibilityFor SimilarLike TakeCareOf TakePrideIn ThriveOn TillDate UnderneathOf ' +
  'WorthToDo AmountsFor LeadRiseTo RiseTheQuestion GoSoFarAsTo InDetail InTheFirstPlace AtTheEndOfTheDay ' +
  'ApartFrom SameAs LetToDo HelpedPast DidPast ToWorryAbout WillNonLemma WillContain BeAllowed NotBeAfterNot ' +
  'IsBeenAuxSequence ProgressiveNeedsBe HavePronoun AfterLater TheirToThere TheyreToTheir ThenThan ModalOf ' +
  'DoToDueTo LetAlone NowKnownAs BoarderBorder WasAloud ExtendOrExtent DoesOrDose SeamToSeem RelayOnForRely ' +
  'ConfirmThat CeaseTo UseToUsedTo SupposedTo PrincipleToPrincipalRoleNoun CompulseToCompel Payed WorseOrWorst ' +
  'CriteriaPhenomena HumanBeings TheAnother AnAnother AnotherAn AnotherThings AnotherOnes TheMy ' +
  'SomeWithoutArticle MostNumber OneAndTheSame EveryTime EachAndEveryOne MostOfTheTimes TheDifferenceBetween ' +
  'TheEntiretyOf PronounInflectionBe HeDos IDo IAmAgreement AllOfASudden ThreatenVerb Respond ComprisesOf ' +
  'InsteadOf Nowadays OfCourse NoLonger Unless AsIfThough AsLongAs AsMuchAs AllThough ThoughtProcess ' +
  'SomebodyElses ThanksALot Confident ForALongTime ALongTime OnceInAWhile LikeAsIf DontCan HaveNegNoAny ' +
  'DoubleNegative AdjectiveDoubleDegree WithoutOut NotOnlyInversion FellowCoRedundancy ALittleOfPractice OnFloor ' +
  'AtTheVeryLeast ByOnesOwn AnotherThingComing LeaveToFor NeedToNoun AllReady InOfItself NorModalPronoun ' +
  'TurnItOff TakeControlOf EachOthersPossessive AsFollows'
).split(' ');
