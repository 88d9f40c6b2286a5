"""The synthetic citizens: invented names and circumstances, one `RosterEntry` each.

work (determines the history at the centre): employee, civil-servant, flexible, resident,
    student, child, pensioner, civil-pensioner, resident-pensioner, none.
marks: peculiarities of that history; central/histories.py knows all of them.
"""

from dataclasses import dataclass
from datetime import date

OWN_CITY = "510104"


@dataclass(frozen=True)
class RosterEntry:
    """area: of the resident number. card_area: the card's issuer. district: letter of the card number."""

    name: str
    sex: str
    birth: date
    story: str
    area: str = OWN_CITY
    card_area: str = OWN_CITY
    district: str = "A"
    work: str = "employee"
    marks: tuple[str, ...] = ()
    pin: str | None = "147036"
    attempts: int = 6
    attempts_left: int | None = None
    version: str = "2.0"
    card_class: str = "3"
    issued: date = date(2023, 3, 15)
    expires: date = date(2043, 3, 14)
    face: str | None = None
    phone: bool = True
    standing: str = "normal"
    chip_name: str | None = None
    guardian: str | None = None


WITH_FACE = (
    RosterEntry(
        "王晓兰",
        "2",
        date(1985, 4, 17),
        "Everything in order: employee with five insurances since 2008.",
        pin="246810",
        face="f01",
    ),
    RosterEntry(
        "李建平",
        "1",
        date(1978, 9, 2),
        "Civil servant with a version 3.00 card: the holder file is closed, the centre knows the name.",
        area="320106",
        version="3.00",
        work="civil-servant",
        pin="975310",
        face="f02",
    ),
    RosterEntry(
        "张秀英",
        "2",
        date(1964, 1, 28),
        "Retired employee who draws her pension; class 4 card.",
        card_class="4",
        work="pensioner",
        pin="640128",
        face="f03",
    ),
    RosterEntry(
        "陈志强",
        "1",
        date(1990, 11, 5),
        "Flexible worker: pays pension and medical himself, the other three not at all.",
        area="440305",
        work="flexible",
        pin="135791",
        face="f04",
    ),
    RosterEntry(
        "刘思琪",
        "2",
        date(1996, 6, 21),
        "Employee on maternity leave who receives the maternity benefit.",
        area="330106",
        marks=("maternity-benefit",),
        pin="802468",
        face="f05",
    ),
    RosterEntry(
        "杨海涛",
        "1",
        date(1972, 3, 9),
        "Months paid in two areas at once when he moved; they count once. No phone on record.",
        area="410105",
        marks=("double-months",),
        pin="314159",
        phone=False,
        face="f06",
    ),
    RosterEntry(
        "赵文静",
        "2",
        date(1988, 12, 14),
        "Interrupted: left her employer in spring and nobody has paid since.",
        marks=("interrupted",),
        pin="271828",
        face="f07",
    ),
    RosterEntry(
        "黄国栋",
        "1",
        date(1967, 7, 30),
        "Employee near retirement, paid since before accounts began; his city allows three PIN attempts.",
        pin="161803",
        attempts=3,
        face="f08",
    ),
)

OTHER_WAY = (
    RosterEntry(
        "周美玲",
        "2",
        date(1979, 2, 11),
        "No picture at the centre: the alternative is a code to her phone.",
        pin="112358",
    ),
    RosterEntry(
        "吴德胜",
        "1",
        date(1948, 10, 1),
        "Neither picture nor phone: only the counter can help. Class 4, pensioner.",
        card_class="4",
        work="pensioner",
        pin="481001",
        phone=False,
    ),
    RosterEntry(
        "沈桂芳",
        "2",
        date(1955, 5, 19),
        "Version 3.00 card and neither picture nor phone.",
        version="3.00",
        card_class="4",
        work="pensioner",
        phone=False,
    ),
)

HISTORIES = (
    RosterEntry(
        "徐佳怡",
        "2",
        date(2003, 8, 25),
        "Not insured: just out of university, has never contributed.",
        work="none",
    ),
    RosterEntry(
        "孙立军",
        "1",
        date(1981, 1, 7),
        "Interrupted for three years, with two gaps before.",
        marks=("interrupted-long", "gaps"),
    ),
    RosterEntry(
        "马春梅",
        "2",
        date(1975, 3, 22),
        "Her employer owes five months of this year.",
        marks=("owed",),
    ),
    RosterEntry(
        "朱鸿飞",
        "1",
        date(1984, 12, 3),
        "Contributions paid in two areas at once for a whole year.",
        area="310115",
        marks=("double-months", "transferred-in"),
    ),
    RosterEntry(
        "胡永刚",
        "1",
        date(1970, 6, 6),
        "Benefits blocked by the agency.",
        marks=("blocked",),
    ),
    RosterEntry(
        "郭雅琴",
        "2",
        date(1983, 9, 9),
        "Two participation records: the counter has to merge them.",
        marks=("several-accounts",),
    ),
    RosterEntry(
        "罗兴旺",
        "1",
        date(1976, 4, 4),
        "Farmer in the residents' pension and the residents' medical insurance.",
        area="510922",
        work="resident",
    ),
    RosterEntry(
        "宋腊梅",
        "2",
        date(1932, 2, 5),
        "Ninety-four years old, residents' pension since it began. Neither picture nor phone.",
        card_class="4",
        work="resident-pensioner",
        phone=False,
    ),
    RosterEntry(
        "唐守仁",
        "1",
        date(1951, 11, 18),
        "Retired civil servant with the civil service's pension.",
        card_class="4",
        work="civil-pensioner",
    ),
    RosterEntry(
        "邓凯文",
        "1",
        date(1994, 2, 28),
        "Flexible worker who paid years late: owed months and gaps.",
        work="flexible",
        marks=("owed", "gaps"),
    ),
    RosterEntry(
        "韩雪莹",
        "2",
        date(2004, 1, 16),
        "First year at work: no year before, no closed pension account yet.",
        marks=("first-year",),
    ),
    RosterEntry(
        "冯卫东",
        "1",
        date(1971, 8, 12),
        "Lost his job and receives unemployment benefit.",
        marks=("unemployment-benefit",),
    ),
    RosterEntry(
        "于长河",
        "1",
        date(1977, 10, 26),
        "Receives a work injury pension while working.",
        marks=("injury-benefit",),
    ),
    RosterEntry(
        "董慧敏",
        "2",
        date(1987, 7, 7),
        "Highest base (300 %) and the largest figures on the screen.",
        marks=("highest-base",),
    ),
    RosterEntry(
        "萧何生",
        "1",
        date(1992, 5, 1),
        "Lowest base (60 %) all his life.",
        marks=("lowest-base",),
    ),
    RosterEntry(
        "程玉洁",
        "2",
        date(1980, 12, 31),
        "Paid pension contributions in another province before; transferred in.",
        area="230103",
        marks=("transferred-in",),
    ),
    RosterEntry(
        "曹建军",
        "1",
        date(1966, 9, 13),
        "Retires on his next birthday; spends more from the medical account than is paid in.",
        marks=("ill",),
    ),
)

YOUNG = (
    RosterEntry(
        "林子涵",
        "2",
        date(2013, 6, 1),
        "Thirteen years old: class 2 card, her mother (c01) is the guardian. Neither picture nor phone.",
        card_class="2",
        work="child",
        phone=False,
        guardian="c01",
        expires=date(2033, 3, 14),
    ),
    RosterEntry(
        "何沐阳",
        "1",
        date(2020, 3, 3),
        "Six years old: class 1 card without a PIN, guardian c07. Neither picture nor phone.",
        card_class="1",
        work="child",
        pin=None,
        phone=False,
        guardian="c07",
        expires=date(2033, 3, 14),
    ),
    RosterEntry(
        "谢雨辰",
        "1",
        date(2007, 10, 10),
        "Student of nineteen with residents' medical insurance only; class 2 card.",
        card_class="2",
        work="student",
        expires=date(2033, 3, 14),
    ),
)

NAMES = (
    RosterEntry(
        "买买提江·阿卜杜热合曼·吐尔逊尼亚孜",
        "1",
        date(1982, 3, 21),
        "Eighteen-character name: fifteen in tag 09, three in the extension 4E.",
        area="653101",
    ),
    RosterEntry(
        "古丽巴哈尔·买合木提·阿布都克里木江",
        "2",
        date(1991, 8, 8),
        "Long name on a version 1.00 card, which has no extension: the chip cuts it off.",
        area="653101",
        version="1.00",
        chip_name="古丽巴哈尔·买合木提·阿布都克",
    ),
    RosterEntry(
        "龚䶮",
        "1",
        date(1986, 2, 2),
        "A character outside GBK: the chip has a substitute, the centre has the name.",
        chip_name="龚□",
    ),
    RosterEntry(
        "覃𬭎宇",
        "1",
        date(1993, 4, 30),
        "A character outside the Basic Multilingual Plane: the chip has a substitute, the centre the name.",
        area="450103",
        chip_name="覃□宇",
    ),
    RosterEntry(
        "欧阳若曦",
        "2",
        date(1999, 9, 19),
        "Compound surname of two characters.",
    ),
    RosterEntry(
        "丁一",
        "9",
        date(1995, 1, 1),
        "The shortest possible name, and a chip that does not give the sex.",
    ),
    RosterEntry(
        "卡丽玛·赛义德",
        "2",
        date(1989, 11, 11),
        "Residence permit of Hong Kong residents (number begins with 81).",
        area="810000",
    ),
)

CARDS = (
    RosterEntry(
        "潘志远",
        "1",
        date(1974, 5, 5),
        "PIN blocked: no attempt left (63C0).",
        pin="975318",
        attempts_left=0,
    ),
    RosterEntry(
        "袁丽华",
        "2",
        date(1973, 4, 23),
        "PIN never set on the card.",
        pin=None,
    ),
    RosterEntry(
        "蒋文博",
        "1",
        date(1985, 10, 15),
        "One attempt left of three.",
        pin="369258",
        attempts=3,
        attempts_left=1,
    ),
    RosterEntry(
        "蔡金花",
        "2",
        date(1962, 6, 16),
        "Expired card.",
        issued=date(2014, 5, 20),
        expires=date(2024, 5, 19),
        work="pensioner",
    ),
    RosterEntry("贾明亮", "1", date(1980, 8, 18), "Card formally reported lost.", standing="lost"),
    RosterEntry(
        "魏红霞",
        "2",
        date(1973, 12, 24),
        "Card reported lost by telephone; the report can be withdrawn.",
        standing="temporarily-lost",
    ),
    RosterEntry(
        "薛浩然",
        "1",
        date(2001, 7, 14),
        "New card, not enabled yet.",
        issued=date(2025, 11, 3),
        expires=date(2045, 11, 2),
        standing="not-enabled",
    ),
    RosterEntry(
        "叶知秋", "2", date(1959, 9, 29), "Cancelled card.", work="pensioner", standing="cancelled"
    ),
    RosterEntry(
        "阎铁柱", "1", date(1969, 2, 17), "Application locked at the centre.", standing="locked"
    ),
    RosterEntry(
        "余水生",
        "1",
        date(1987, 3, 27),
        "Card from another city, unknown to this centre.",
        card_area="420106",
        district="K",
        standing="unknown",
    ),
    RosterEntry(
        "苏婉清",
        "2",
        date(1984, 6, 28),
        "Version 1.00 card, everything in order.",
        version="1.00",
        issued=date(2018, 9, 1),
        expires=date(2038, 8, 31),
    ),
    RosterEntry(
        "卢俊峰",
        "1",
        date(1998, 10, 20),
        "Version 3.00 card without a picture at the centre.",
        version="3.00",
    ),
)

STAFF = (
    RosterEntry(
        "丁技文",
        "1",
        date(1990, 5, 16),
        "Technician: in the demo this card opens maintenance mode, as T7.",
    ),
    RosterEntry(
        "冯主安",
        "2",
        date(1979, 12, 3),
        "Supervisor of the technicians: opens maintenance mode, as S1, and may export the log.",
    ),
)

ODD_FIGURES = (
    RosterEntry(
        "郝透云",
        "2",
        date(1987, 2, 11),
        "Her medical account is overdrawn, and pension contributions were paid back this year.",
        marks=("overdrawn", "paid-back"),
    ),
    RosterEntry(
        "段错明",
        "1",
        date(1982, 8, 25),
        "Thirteen months in one year of unemployment insurance: only that insurance is hidden.",
        marks=("thirteen-months",),
    ),
)

ROSTER = (*WITH_FACE, *OTHER_WAY, *HISTORIES, *YOUNG, *NAMES, *CARDS, *STAFF, *ODD_FIGURES)
