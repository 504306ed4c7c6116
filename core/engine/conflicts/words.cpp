// SPDX-License-Identifier: GPL-3.0-or-later
// The words of names. Facts: the legal forms are those of company law as registers print them (ISO 20275 lists them by
// country), abbreviations are those of business directories; the common words are a plain list of trades and places.
#include "core/engine/conflicts/words.h"

#include "core/base/text.h"
#include "core/engine/conflicts/similarity.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace counterpart::conflicts {

namespace {

constexpr std::string_view kLegalAtEnd =
    // English-speaking countries
    "inc incorporated corp corporation co cos company companies ltd limited llc llp lp lllp pllc plc pty proprietary "
    "pvt "
    "private pte ulc dac clg unlimited cic teo teoranta "
    // German, Dutch, Nordic, Baltic
    "gmbh ggmbh mbh ag kg kgaa ohg gbr ug se eg haftungsbeschrankt aktiengesellschaft bv nv vof cv bvba cvba sprl asbl "
    "vzw "
    "ab aktiebolag hb oy oyj ky aps ivs as asa ans ehf hf ou uab sia "
    // Romance languages
    "sa sas sasu sarl eurl snc sca scs scop spa srl srls sapa sl slu sll sau lda ltda eireli cia rl "
    // Central and eastern Europe, Greece, Turkey
    "sro kft zrt nyrt bt doo dd ad eood ood spzoo ooo zao oao pao tov pat epe ike ae sti anonim sirketi "
    // Asia, Gulf, Africa
    "sdn bhd berhad tbk kk gk yk kabushikigaisha fze fzco fzllc wll pjsc psc jsc ojsc cjsc qsc saog saoc "
    // written as if it were one
    "com";
constexpr std::string_view kLegalAtStart = "pt ooo oao zao pao uab kk yk gk tov";
constexpr std::string_view kLegalIfForeign = "ao too pat ip ae epe";
constexpr std::string_view kFillers = "and und et e y i en og och ja the of for der die das des la le les el los il";
constexpr std::string_view kOptional = "group grp gruppe groupe gruppo grupo holding hldg";

// The short form first, then what is written instead of it.
constexpr std::string_view kShortForms[] = {
    "intl international internationale internacional internazionale int internl",
    "grp group groups",
    "hldg holding holdings hldgs",
    "bros brothers bro gebruder gebr freres",
    "mfg manufacturing manufacturers manufacturer mfrs",
    "tech technology technologies technologie tek technol",
    "ind industries industry industrial inds indus",
    "svc service services svcs serv",
    "sys system systems syst",
    "soln solution solutions solns",
    "assoc associates associate association associated assocs assn",
    "dist distribution distributors distributor distributing distr",
    "eng engineering engineers engrg engr",
    "mgmt management mgt mngmt",
    "natl national nat",
    "univ university universitat universite universidad universita",
    "inst institute institut instituto institution",
    "labs laboratories laboratory lab",
    "pharma pharmaceuticals pharmaceutical pharm pharmaceutic",
    "comm communications communication comms commun",
    "dev development developments develop devt",
    "ent enterprises enterprise entp",
    "fin financial finance fincl",
    "ins insurance insur",
    "prod products product prods",
    "elec electric electrical elect",
    "electr electronics electronic",
    "chem chemical chemicals",
    "transp transport transportation transports",
    "consult consulting consultants consultancy cons consultant",
    "softw software sw",
    "hosp hospital hospitals",
    "dept department",
    "govt government",
    "ctr center centre",
    "st saint",
    "mt mount",
    "log logistics logistic logistik logistique",
    "invest investments investment",
    "res resources resource",
    "eqpt equipment equip",
    "amer american",
    "med medical",
    "constr construction constructions",
    "auto automotive automobile automobiles",
    "info information",
    "gen general genl",
    "mach machinery machines machine",
};

constexpr std::string_view kCommon =
    "intl grp hldg bros mfg tech ind svc sys soln assoc dist eng mgmt natl univ inst labs pharma comm dev ent fin ins "
    "prod "
    "elec electr chem transp consult softw hosp ctr log invest res eqpt amer med constr auto info gen mach global "
    "world "
    "worldwide united first new royal digital data cloud net network networks web online media energy power solar oil "
    "gas "
    "water steel metal metals food foods beverage bank banking capital partners ventures trust fund equity asset "
    "wealth "
    "health healthcare care clinic dental bio biotech life sciences science research security cyber mobile telecom "
    "wireless "
    "air airlines marine shipping freight cargo express retail stores store shop market markets trade trading import "
    "export "
    "real estate property properties homes home hotel hotels resort travel tours school college academy education "
    "training "
    "learning design studio studios creative marketing advertising agency print printing press publishing books news "
    "analytics intelligence insight insights advisory legal law tax accounting staffing recruitment works workshop "
    "plastics paper packaging glass wood timber textile textiles fashion apparel sports games entertainment music film "
    "art "
    "north south east west northern southern eastern western central pacific atlantic nordic baltic alpine coastal "
    "mountain river lake valley ocean sea bay harbor harbour port bridge city county state community public "
    "american european british german french italian spanish swiss austrian dutch swedish norwegian danish finnish "
    "polish "
    "czech indian chinese japanese korean asian african canadian australian mexican brazilian turkish russian greek "
    "america europe asia africa usa uk us eu germany france italy spain japan china india canada australia austria "
    "deutsche deutschland "
    "london paris berlin munich hamburg vienna zurich geneva madrid rome milan tokyo osaka york boston chicago texas "
    "california delta alpha omega sigma prime premier elite superior quality smart green blue red white black golden "
    "gold "
    "silver star sun sky moon pro plus one direct integrated advanced applied dynamic modern innovative innovation "
    "innovations strategic strategies systemhaus haus house hall park garden farms farm agro agri agriculture "
    "environmental environment waste recycling infrastructure building builders materials tools parts supply supplies "
    "supplier suppliers wholesale craft custom precision optical optics photo imaging signal sensor control controls "
    "automation robotics aerospace aviation defense defence space motor motors cars truck trucks rail railway railways "
    "bahn";

using Table = std::unordered_map<std::string_view, WordFacts>;

template <class Use>
void eachWord(std::string_view list, const Use& use) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at) {
            use(list.substr(at, end - at));
        }
        at = end + 1;
    }
}

Table makeTable() {
    Table table;
    table.reserve(1024);
    eachWord(kLegalAtEnd, [&](std::string_view word) { table[word].legalAtEnd = true; });
    eachWord(kLegalAtStart, [&](std::string_view word) { table[word].legalAtStart = true; });
    eachWord(kLegalIfForeign, [&](std::string_view word) { table[word].legalIfForeign = true; });
    eachWord(kFillers, [&](std::string_view word) { table[word].filler = true; });
    eachWord(kCommon, [&](std::string_view word) { table[word].common = true; });
    for (const std::string_view row : kShortForms) {
        const std::string_view shortForm = row.substr(0, row.find(' '));
        eachWord(row, [&](std::string_view word) {
            if (word != shortForm) {
                table[word].shortForm = shortForm;
            }
        });
    }
    eachWord(kOptional, [&](std::string_view word) { table[word].optional = true; });
    return table;
}

constexpr std::size_t kLongEnough = 8; // letters of a usual word in which a slip is still seen for one

// Hashes of the word and of what is left of it without one letter.
template <class Use>
void eachShorter(std::string_view word, const Use& use) {
    std::uint64_t head = fnv1a({});
    for (std::size_t at = 0; at < word.size(); ++at) {
        use(fnv1a(word.substr(at + 1), head));
        head = fnv1a(word.substr(at, 1), head);
    }
    use(head);
}

// By hash; nearly all that is asked for is not there, which one bit says.
struct Slips {
    std::unordered_map<std::uint64_t, std::vector<std::string_view>> words;
    std::vector<bool> perhaps = std::vector<bool>(std::size_t{1} << 16);
    static std::size_t bit(std::uint64_t less) { return less >> 48; }
};

Slips makeSlips() {
    Slips slips;
    const auto add = [&](std::string_view word) {
        if (word.size() >= kLongEnough) {
            eachShorter(word, [&](std::uint64_t less) {
                slips.words[less].push_back(word);
                slips.perhaps[Slips::bit(less)] = true;
            });
        }
    };
    eachWord(kCommon, add);
    for (const std::string_view row : kShortForms) {
        eachWord(row, add);
    }
    return slips;
}

} // namespace

std::string_view mended(std::string_view word) {
    static const Slips slips = makeSlips();
    if (word.size() + 1 < kLongEnough || word.size() > 20 || factsOf(word).common || factsOf(word).optional) {
        return {};
    }
    std::string_view found;
    const auto look = [&](std::uint64_t less) {
        if (!slips.perhaps[Slips::bit(less)]) {
            return;
        }
        const auto at = slips.words.find(less);
        if (at == slips.words.end()) {
            return;
        }
        for (const std::string_view usual : at->second) {
            if (usual[0] == word[0] && edits(usual, word, 1) <= 1) {
                found = found.empty() || usual < found ? usual : found;
            }
        }
    };
    eachShorter(word, look);
    const std::string_view shortForm = factsOf(found).shortForm;
    return shortForm.empty() ? found : shortForm;
}

const WordFacts& factsOf(std::string_view word) {
    static const Table table = makeTable();
    static const WordFacts nothing;
    const auto found = table.find(word);
    return found == table.end() ? nothing : found->second;
}

std::span<const std::vector<std::string_view>> legalPhrases() {
    static const std::vector<std::vector<std::string_view>> phrases = {
        {"sp", "z", "oo"},
        {"sp", "zoo"},
        {"spolka", "akcyjna"},
        {"de", "cv"},
        {"s", "de", "rl"},
        {"de", "rl"},
        {"joint", "stock"},
        {"limited", "liability"},
        {"kabushiki", "kaisha"},
        {"kabushiki", "gaisha"},
        {"societe", "anonyme"},
        {"sociedad", "anonima"},
        {"societa", "per", "azioni"},
        {"besloten", "vennootschap"},
        {"naamloze", "vennootschap"},
        {"gesellschaft", "mit", "beschrankter", "haftung"},
    };
    return phrases;
}

std::span<const std::string_view> legalSigns() {
    // Longer ones first: the short are part of them.
    static constexpr std::string_view signs[] = {
        "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "株式会社", "有限会社",
        "合同会社",     "주식회사",     "유한회사",     "(株)",     "(有)",     "(주)",
    };
    return signs;
}

} // namespace counterpart::conflicts
