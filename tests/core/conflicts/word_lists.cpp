// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the labelled sets: patterns of public company names, freely combined.
#include "tests/core/conflicts/word_lists.h"

namespace counterpart::conflicts::testing {

const WordLists& tunedLists() {
    static const WordLists lists{
        .heads = {"Nor", "Vel", "Tri", "Cor", "Bran", "Kest", "Lum", "Arden", "Quin", "Zeph", "Mar", "Hal", "Dyn", "Strat",
                  "Ver", "Ox", "Pell", "Ser", "Tor", "Wex", "Astr", "Cal", "Fen", "Grav", "Jun", "Myr", "Novel", "Ruth"},
        .tails = {"onis", "exa", "ovia", "aris", "idian", "ulum", "antis", "ometry", "ington", "evar", "iland", "ofield",
                  "enco", "urian", "ax", "istra", "owell", "amont", "iquest", "erra", "oline", "ugate"},
        .families = {"Müller", "Schröder", "Jäger", "Weiß", "Krüger", "Lefèvre", "Côté", "Gagné", "Núñez", "Ibáñez",
                     "Castellón", "Håkansson", "Sørensen", "Bjørnstad", "Åkerlund", "Nováček", "Dvořák", "Łukasiewicz",
                     "Wiśniewski", "Kovács", "Şahinoğlu", "Öztürk", "Gonçalves", "Magalhães", "Whitcombe", "Ashbourne",
                     "Fairclough", "Hollingsworth", "Pemberton", "Ravensworth", "Thistlewood", "Kettleborough"},
        .places = {"Bristol", "Dresden", "Oakland", "Toronto", "Leeds", "Denver", "Bergen", "Malmo", "Porto", "Gdansk"},
        .trades = {"Systems", "Logistics", "Foods", "Energy", "Software", "Consulting", "Engineering", "Pharmaceuticals",
                   "Technologies", "Industries", "Solutions", "Insurance", "Electronics", "Manufacturing", "Capital",
                   "Packaging", "Analytics", "Construction", "Chemicals", "Medical", "Marine", "Media", "Services"},
        .legal = {{"Ltd", "Limited", "Ltd.", "LTD"},
                  {"GmbH", "G.m.b.H.", "GmbH & Co. KG"},
                  {"Inc", "Inc.", "Incorporated", ", Inc."},
                  {"Corp", "Corporation", "Corp."},
                  {"S.A.", "SA", "S.A"},
                  {"AB", "Aktiebolag"},
                  {"LLC", "L.L.C."},
                  {"Pty Ltd", "Pty. Ltd.", "Proprietary Limited"}},
        .abbreviations = {{"International", "Intl"}, {"Manufacturing", "Mfg"}, {"Technologies", "Tech"},
                          {"Industries", "Ind."}, {"Engineering", "Eng"}, {"Pharmaceuticals", "Pharma"},
                          {"Services", "Svcs"}, {"Brothers", "Bros"}},
        .near = {{"Andersen", "Anderson"}, {"Hansen", "Hanson"}, {"Larsen", "Larson"}, {"Petersen", "Peterson"},
                 {"Harrison", "Harriman"}, {"Stone", "Storm"}, {"Meridia", "Meridian"}, {"Optima", "Optimum"},
                 {"Bolton", "Colton"}, {"Vertex", "Vortex"}},
        .scripts = {{"Газпром", "Gazprom"}, {"Северсталь", "Severstal"}, {"Росатом", "Rosatom"}, {"Яндекс", "Yandex"},
                    {"Аэрофлот", "Aeroflot"}, {"Татнефть", "Tatneft"}, {"Мечел", "Mechel"}, {"Касперский", "Kaspersky"},
                    {"Μυτιληναίος", "Mytilineos"}, {"Ελλάκτωρ", "Ellaktor"}, {"Φουρλής", "Fourlis"},
                    {"Πλαίσιο", "Plaisio"}, {"Παπαστράτος", "Papastratos"}, {"トヨタ", "Toyota"},
                    {"パナソニック", "Panasonic"}, {"カワサキ", "Kawasaki"}, {"ソニー", "Sony"}, {"ヤマハ", "Yamaha"},
                    {"オムロン", "Omron"}, {"ダイキン", "Daikin"}, {"スズキ", "Suzuki"}, {"ミズノ", "Mizuno"}},
        .suffixes = {"com", "co.uk", "de", "net", "se", "com.au", "fr", "io"},
    };
    return lists;
}

const WordLists& otherLists() {
    static const WordLists lists{
        .heads = {"Ald", "Bex", "Chro", "Del", "Eph", "Fal", "Glen", "Hyd", "Ign", "Jas", "Kal", "Lex", "Mon", "Nyx",
                  "Orl", "Pyr", "Rem", "Sol", "Tyr", "Umb", "Vint", "Wyn", "Xan", "Yar", "Zor", "Phal", "Drum", "Sken"},
        .tails = {"acor", "borne", "cinth", "dale", "emia", "forth", "gard", "holm", "icon", "kirk", "leaf", "mere",
                  "nautic", "opia", "phor", "quist", "rado", "stead", "thorne", "uva", "vance", "zine"},
        .families = {"Böttcher", "Großmann", "Kühn", "Späth", "Désormeaux", "Hébert", "Théroux", "Peñalver", "Zúñiga",
                     "Bermúdez", "Lindström", "Ångström", "Nygård", "Kjærgaard", "Szczepański", "Gałczyński", "Hrubešová",
                     "Čermák", "Erdős", "Szabó", "Çelikkol", "Güneş", "Araújo", "Conceição", "Blackwood", "Cholmondeley",
                     "Drummond", "Entwistle", "Featherstone", "Goldsworthy", "Inchbald", "Mortlake"},
        .places = {"Cardiff", "Leipzig", "Seattle", "Ottawa", "York", "Phoenix", "Aarhus", "Turku", "Sevilla", "Krakow"},
        .trades = {"Networks", "Transport", "Beverages", "Power", "Robotics", "Advisory", "Builders", "Laboratories",
                   "Automation", "Machinery", "Ventures", "Financial", "Optics", "Equipment", "Partners", "Textiles",
                   "Research", "Development", "Plastics", "Healthcare", "Shipping", "Studios", "Associates", "Products"},
        .legal = {{"PLC", "plc", "P.L.C."},
                  {"AG", "Aktiengesellschaft", "A.G."},
                  {"S.p.A.", "SpA", "SPA"},
                  {"Oy", "OY", "Oyj"},
                  {"B.V.", "BV"},
                  {"Sp. z o.o.", "Sp z oo", "SP. Z O.O."},
                  {"S.A. de C.V.", "SA de CV"},
                  {"Co., Ltd.", "Company Limited", "Co Ltd"}},
        .abbreviations = {{"National", "Natl"}, {"Laboratories", "Labs"}, {"Financial", "Fin."}, {"Machinery", "Mach."},
                          {"Development", "Dev"}, {"Associates", "Assoc."}, {"Products", "Prod."}, {"Systems", "Sys"}},
        .near = {{"Jensen", "Jenson"}, {"Nielsen", "Nielson"}, {"Olsen", "Olson"}, {"Martens", "Martins"},
                 {"Thomson", "Thompson"}, {"Solara", "Solaris"}, {"Genesis", "Genesys"}, {"Marlow", "Barlow"},
                 {"Cortex", "Vortex"}, {"Nordia", "Nordica"}},
        .scripts = {{"Лукойл", "Lukoil"}, {"Ростелеком", "Rostelecom"}, {"Новатэк", "Novatek"},
                    {"Транснефть", "Transneft"}, {"Магнит", "Magnit"}, {"Уралкалий", "Uralkali"}, {"Полюс", "Polyus"},
                    {"Сбербанк", "Sberbank"}, {"Σαράντης", "Sarantis"}, {"Κωτσόβολος", "Kotsovolos"},
                    {"Ιντρακόμ", "Intracom"}, {"Βιοχάλκο", "Viohalco"}, {"Μασούτης", "Masoutis"}, {"ホンダ", "Honda"},
                    {"マツダ", "Mazda"}, {"ニコン", "Nikon"}, {"キヤノン", "Canon"}, {"オリンパス", "Olympus"},
                    {"ファナック", "Fanuc"}, {"テルモ", "Terumo"}, {"アシックス", "Asics"}, {"セイコー", "Seiko"}},
        .suffixes = {"com", "co.jp", "it", "org", "fi", "com.br", "nl", "eu"},
    };
    return lists;
}

} // namespace counterpart::conflicts::testing
