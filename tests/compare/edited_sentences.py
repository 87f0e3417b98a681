"""Sentences with the marks that a careful editor would make, in more than eight scripts.

Each line is both texts in one: [-what was removed-]{+what was added+}.
"""

LATIN = (
    "NATO shall not admit [-any-]{+further+} new members.",
    "The parties [-shall-]{+may+} refrain from deploying missiles.",
    "Wages rise by [-25 %-]{+38 %+} over four years.",
    "Wages rise by [-25 %-]{+38 %+} over [-three-]{+four+} years.",
    "The sum of [-1,200.50-]{+1,200.60+} euros is due on [-2021-12-17-]{+2022-01-10+}.",
    "No new members [-at all -]in the alliance.",
    "The river is kept at a flow of ten units{+ in each summer month+}.",
    "The river{+, and each of its arms,+} is kept at a flow of ten units.",
    "[-The-]{+In principle, the+} river is kept at a flow of ten units.",
    "The commission meets once a year.{+ Its minutes are public.+}",
    "{+This is agreed. +}The commission meets once a year.",
    "The commission meets. {+It elects a chair. +}It reports to both parties.",
    "The commission meets. [-It elects a chair. -]It reports to both parties.",
    "Members are France, {+Spain, +}Italy and Greece.",
    "Members are France, Spain[-,-]{+ and+} Italy[- and Greece-].",
    "Each party gives a guarantee[-s-] of peace to the other.",
    "Each state gives guarantee{+s+} of peace to the other.",
    "The text is {+un+}acceptable to the governments of the region.",
    "Both bodies organi[-s-]{+z+}e the talks together.",
    "The contract{+or+} pays for the work on the northern bank.",
    "The [-g-]{+G+}overnment pays for the work on the northern bank.",
    "Both parties “[-refrain from-]{+avoid+}” any step that harms the other.",
    "Troops withdraw to the lines of [-May 1997-]{+February 2022+}.",
    "The [-United States-]{+European Union+} will pay for the dam and keep it.",
    "Article 4. The [-upper-]{+lower+} dam shall be removed (see Article [-7-]{+9+}).",
    "The dam shall [-not -]be removed before the treaty is signed.",
    "The dam can’t be [-removed-]{+raised+} before the treaty is signed.",
    "Ships carrying grain {+are inspected and then +}pass freely through the strait.",
    "The flow is [-200 m³/s-]{+180 m³/s+} at the northern gauge.",
    "A price of [-€30-]{+€25+} per tonne applies [-from-]{+until+} 1 June.",
    "The invention {+within the meaning of patent law +}the performance of which needs a computer.",
    "Der Staat [-muss-]{+soll+} die Löhne jährlich um 5 % erhöhen.",
    "Die Vertragspartei[-en-] wird den Vertrag nicht vor dem 1. Mai kündigen.",
    "Le gouvernement [-doit-]{+peut+} retirer ses troupes de l’île avant l’été.",
    "El gobierno retirará {+todas +}sus tropas de la isla antes del verano.",
    "Strony zobowiązują się do wycofania wojsk z [-całego-]{+części+} terytorium.",
)
CYRILLIC = (
    "НАТО обязуется не принимать [-новых-]{+других+} членов в альянс.",
    "Стороны [-должны-]{+могут+} отказаться от размещения ракет в Европе.",
    "Участники исключают {+дальнейшее +}расширение НАТО на восток.",
    "Каждая сторона предоставляет гаранти[-ю-]{+и+} безопасности другой стороне.",
    "Україна [-не -]вступає до союзу до підписання договору.",
)
GREEK = (
    "Τα μέρη [-οφείλουν-]{+μπορούν+} να αποσύρουν τα στρατεύματα από το νησί.",
    "Η συμφωνία ισχύει από την [-1η-]{+5η+} Ιουνίου και για τα δύο μέρη.",
    "Η επιτροπή συνεδριάζει μία φορά τον χρόνο.{+ Τα πρακτικά είναι δημόσια.+}",
)
ARABIC = (
    "يجب على الطرفين سحب [-جميع-]{+بعض+} القوات من المنطقة.",
    "لا يجوز نشر الصواريخ في أراضي الطرف الآخر{+ دون موافقته+}.",
    "تقدم كل دولة [-ضمانا-]{+ضمانات+} للدولة الأخرى كتابة.",
)
HEBREW = (
    "הצדדים [-חייבים-]{+רשאים+} להסיג את הכוחות מן האזור.",
    "הסכם זה ייכנס לתוקף ביום [-1-]{+15+} ביוני לאחר חתימתו.",
    'צה"ל יסיג את {+כל +}הכוחות מן האזור עד הקיץ.',
)
DEVANAGARI = (
    "दोनों पक्ष [-सभी-]{+कुछ+} सैनिकों को क्षेत्र से हटाएँगे।",
    "समझौता [-जून-]{+जुलाई+} में लागू होगा। {+इसका पाठ सार्वजनिक है। +}आयोग साल में एक बार बैठेगा।",
    "सरकार [-नहीं -]हटेगी जब तक संधि पर हस्ताक्षर न हों।",
)
CHINESE = (
    "双方[-必须-]{+可以+}从该地区撤出军队。",
    "北京欢迎[-你-]{+我+}们大家。",
    "委员会每年召开[-一-]{+两+}次会议。{+会议记录公开。+}",
    "各方不得在对方领土{+附近+}部署导弹。",
    "北京欢迎[-你们大-]{+我们各+}家。",
)
JAPANESE = (
    "双方は地域から[-すべて-]{+一部+}の部隊を撤退させる。",
    "条約は[-六-]{+七+}月に発効する。",
    "各国は{+新しい+}ミサイルを配備しない。",
)
THAI = (
    "ทั้งสองฝ่ายต้องถอนทหาร{+ทั้งหมด+}ออกจากพื้นที่",
    "สนธิสัญญามีผลใน [-1 มิถุนายน-]{+15 กรกฎาคม+} ของทุกปี",
)
KOREAN = (
    "양측은 지역에서 [-모든-]{+일부+} 군대를 철수한다.",
    "정부[-는-]{+가+} 조약을 지키고 국경에서 물러난다.",
)
SENTENCES = (
    *(*LATIN, *CYRILLIC, *GREEK, *ARABIC, *HEBREW),
    *(*DEVANAGARI, *CHINESE, *JAPANESE, *THAI, *KOREAN),
)
