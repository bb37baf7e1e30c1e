"""Makes the fonts of the reports from Google's Noto Sans SC (TrueType, OFL-1.1): pip install fonttools; npm pack @expo-google-fonts/noto-sans-sc.

usage: subset.py <NotoSansSC_400Regular.ttf> <NotoSansSC_700Bold.ttf> <level-3.txt> <folder>
level-3.txt: the third part of China's list of standard characters, from shengdoushi/common-standard-chinese-characters-table.
"""
import sys

from fontTools import subset


def gb2312(rows):
    found = set()
    for high in rows:
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def write(source, target, signs):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx"]
    options.notdef_outline = True
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=signs & set(font.getBestCmap()))
    subsetter.subset(font)
    subset.save_font(font, target, options)


regular, bold, level3, folder = sys.argv[1:]
# U+2012 shares its glyph with the dash that we use, and copied text would show it instead.
signs = gb2312(range(0xA1, 0xF8)) - {0x2012}
for first, last in [(0x20, 0x17F), (0x2000, 0x206F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x3000, 0x30FF), (0xFF00, 0xFFEF)]:
    signs |= set(range(first, last + 1)) - {0x2012}
han = {sign for sign in signs if 0x3400 <= sign <= 0x9FFF}
rare = {ord(sign) for sign in open(level3, encoding="utf-8").read() if ord(sign) > 0x3000}
write(regular, folder + "/NotoSansSC-Regular.ttf", signs | set(range(0x4E00, 0xA000)) | rare)
write(bold, folder + "/NotoSansSC-Bold.ttf", signs - han | gb2312(range(0xB0, 0xD8)))
