"""What nouns speak of: people, measures, money, kinds of bodies. Word lists, and nothing else."""

#: Who may hold an office or do a job, as a pattern; the question "which banker" asks for a person.
PERSONS = (
    "president|minister|premier|official|lawmaker|politician|leader|ambassador|envoy|diplomat"
    r"|secretary|general|commander|admiral|officer|spokesman|spokesperson|spokeswoman|governor"
    r"|mayor|expert|author|person|man|woman|candidate|senator|judge|chancellor|king|queen|prince|emperor|empress|pope|monarch|sultan|dictator"
    r"|plaintiff|victim|survivor|novelist|writer|successor|predecessor|runner-up|singer|player"
    r"|goalkeeper|coach|captain|scientist|economist|professor|founder|owner|banker|lawyer"
    r"|journalist|reporter|editor|pilot|bishop|abbot|priest|doctor|engineer|businessman|executive"
    r"|chairman|chairwoman|director|negotiator|strategist|hardliner|activist|analyst|historian"
    r"|artist|actor|winner|nominee|delegate|member|representative|cleric|boss|statesman|arbitrator"
    r"|chief|widow|daughter|wife|husband|brother|sister|commissioner|consul|prosecutor|attorney"
    r"|negotiator|mediator|intermediary|middleman|go-between|skipper|speaker|treasurer|inspector"
    r"|principal|contender|rival|opponent|critic|adviser|advisor|aide|insider|veteran|columnist"
    r"|soldier|sailor|student|teacher|nurse|farmer|fisherman|driver|surgeon|architect|designer"
    r"|director-general|head|inventor|planner|jurist|magistrate|hostage|scholar|researcher"
)
#: Titles that say nothing of what somebody does.
VAGUE = frozenset(
    """official person man woman leader head politician expert member figure people boss chief
    author representative delegate diplomat statesman winner candidate somebody""".split()
)
#: People who are counted, by their terms.
COUNTED_PEOPLE = frozenset(
    """people person man men woman women life lives child children boy girl boss citizen national
    resident inhabitant refugee migrant passenger visitor tourist traveler traveller guest worker
    laborer labourer employee staff docker miner farmer fisherman fishermen sailor crew seaman
    seamen soldier troop officer policeman policemen police marine veteran rebel prisoner hostage
    detainee casualty victim survivor patient student pupil teacher nurse doctor medic caregiver
    carer lawyer judge lawmaker politician senator deputy parliamentarian mp voter delegate
    diplomat envoy official minister expert scientist engineer journalist reporter activist
    protester demonstrator supporter fan spectator player athlete plaintiff defendant claimant
    descendant relative family parent widow son daughter member signatory owner creditor
    customer investor shareholder trader merchant driver pilot trainee cadet trucker singer
    artist leader president king executive businessman businessmen medic paramedic surgeon
    rescuer firefighter guard reservist conscript volunteer negotiator scholar researcher
    academic attorney prosecutor pensioner abductee evacuee commuter shipbuilder builder""".split()
)
#: What stands for as many people, where people are counted.
FOR_PEOPLE = frozenset({"signature"})
#: What is counted under one name or another, by the singular.
ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "post job position workplace",
        "shot dose vaccine jab vaccination injection",
        "book volume",
        "explosive mine device bomb landmine",
        "testimony conversation interview account recording",
        "plane aircraft airplane jet",
        "truck lorry",
        "car vehicle automobile",
        "shop store",
        "home house dwelling",
        "firm company enterprise",
        "office branch",
        "crossing checkpoint",
        "trip visit journey",
        "bid attempt time",
        "remains body corpse",
        "seedling sapling tree",
        "sensor gauge",
        "prize award medal",
        "flat apartment",
        "wagon car carriage coach",
        "prison jail",
        "phone handset mobile telephone",
        "proposal recommendation suggestion",
        "surgery operation",
        "item point",
        "area field heading",
        "picture photo photograph",
        "deputy lawmaker legislator parliamentarian",
    )
)
#: What is named under one name or another: "the cutter, the Dawn", of a vessel.
NAMED_ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "vessel ship boat cutter trawler ferry barge frigate destroyer corvette warship tanker",
        "campaign program programme drive scheme initiative project plan",
        "exercise drill maneuver manoeuvre operation patrol",
        "treaty agreement pact accord convention",
        "newspaper paper daily weekly",
        "storm typhoon hurricane cyclone",
        "group organization organisation association league movement",
    )
)
#: Kinds of bodies of which one word may stand for another: the airline, of a carrier.
BODIES_ALIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "firm company contractor carrier airline operator manufacturer maker producer corporation",
        "vessel ship boat cutter trawler ferry barge frigate destroyer corvette warship tanker",
        "carrier airline airway wing flight",
        "broadcaster channel station",
        "newspaper paper daily weekly",
        "group organization organisation association league movement",
    )
)
#: What measures, and counts nothing: "12 nautical miles".
MEASURES = frozenset(
    """second minute hour day night week month year decade century meter metre kilometer kilometre
    centimeter centimetre millimeter mile nautical foot feet inch yard acre hectare ton tonne
    kilo kilogram gram pound liter litre barrel gallon degree knot watt kilowatt megawatt
    gigawatt terawatt terawatt-hour kilowatt-hour megawatt-hour hertz percent percentage point
    per cubic square""".split()
)
#: Money in many countries, by the singular.
CURRENCIES = frozenset(
    """won yen yuan renminbi dollar euro pound franc rupee rupiah peso baht ringgit dong kip riyal
    rial dinar dirham lira shekel ruble rouble krona krone koruna zloty forint leu lev hryvnia
    tenge som taka kyat real rand naira shilling crown florin mark guilder cent kroner kronor
    kroon lei lev leva dram lari riel cedi boliviano guarani sol reais quetzal lempira cordoba colon
    peseta escudo kwacha kwanza birr metical pula kuna denar dalasi leone lek manat somoni tugrik
    ngultrum rufiyaa afghani pataca vatu tala kina gourde ariary ouguiya drachma soles""".split()
)
#: What shows that money is asked for, and no other amount.
MONEY_WORDS = frozenset(
    """pay pays paid paying payment cost costs price priced sum fee fine fined worth spend spent
    spending compensation compensate damages award awarded owe owed money loan lend lent borrow
    borrowed invest invested salary wage budget bill sold sell bought buy donate donated earn
    earned dollars euros""".split()
)
#: What is measured in money.
MONEY_SIZES = frozenset(
    """surplus deficit budget debt loan fund funds bill fine package deal contract investment
    subsidy grant""".split()
)
#: Kinds of bodies of which none is another: a court is no company.
BODY_KINDS: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split())
    for row in (
        "court tribunal",
        (
            "company firm contractor maker manufacturer carrier producer corporation corp co inc"
            " ltd plc holdings airline shipyard shipbuilding motors steel minerals mining ferries"
            " airways airlines air aero electric rubber industries"
        ),
        "ministry department",
        "bank fund",
        "university college academy school institute",
        "party",
        (
            "newspaper paper daily times post courier gazette herald ledger journal tribune"
            " chronicle observer mail press standard guardian telegraph mirror globe news"
        ),
        "ship vessel carrier warship ferry trawler boat uss hms cutter barge frigate destroyer",
        "team club united",
        "summit conference forum dialogue talks meeting session",
        "treaty agreement act protocol accord",
    )
)
