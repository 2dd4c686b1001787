/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-grapheme-class-private.h"

/* Below this there are only letters and the few cases of the fast path. */
#define FIRST_SPECIAL 0xA9

#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER 0x200D

typedef struct
{
  gunichar first;
  gunichar last;
} CharRange;

/* Extended_Pictographic of emoji-data.txt, Unicode 15. */
static const CharRange pictographs[] = {
  { 0xA9, 0xA9 }, { 0xAE, 0xAE }, { 0x203C, 0x203C }, { 0x2049, 0x2049 }, { 0x2122, 0x2122 },
  { 0x2139, 0x2139 }, { 0x2194, 0x2199 }, { 0x21A9, 0x21AA }, { 0x231A, 0x231B },
  { 0x2328, 0x2328 }, { 0x2388, 0x2388 }, { 0x23CF, 0x23CF }, { 0x23E9, 0x23F3 },
  { 0x23F8, 0x23FA }, { 0x24C2, 0x24C2 }, { 0x25AA, 0x25AB }, { 0x25B6, 0x25B6 },
  { 0x25C0, 0x25C0 }, { 0x25FB, 0x25FE }, { 0x2600, 0x2605 }, { 0x2607, 0x2612 },
  { 0x2614, 0x2685 }, { 0x2690, 0x2705 }, { 0x2708, 0x2712 }, { 0x2714, 0x2714 },
  { 0x2716, 0x2716 }, { 0x271D, 0x271D }, { 0x2721, 0x2721 }, { 0x2728, 0x2728 },
  { 0x2733, 0x2734 }, { 0x2744, 0x2744 }, { 0x2747, 0x2747 }, { 0x274C, 0x274C },
  { 0x274E, 0x274E }, { 0x2753, 0x2755 }, { 0x2757, 0x2757 }, { 0x2763, 0x2767 },
  { 0x2795, 0x2797 }, { 0x27A1, 0x27A1 }, { 0x27B0, 0x27B0 }, { 0x27BF, 0x27BF },
  { 0x2934, 0x2935 }, { 0x2B05, 0x2B07 }, { 0x2B1B, 0x2B1C }, { 0x2B50, 0x2B50 },
  { 0x2B55, 0x2B55 }, { 0x3030, 0x3030 }, { 0x303D, 0x303D }, { 0x3297, 0x3297 },
  { 0x3299, 0x3299 }, { 0x1F000, 0x1F0FF }, { 0x1F10D, 0x1F10F }, { 0x1F12F, 0x1F12F },
  { 0x1F16C, 0x1F171 }, { 0x1F17E, 0x1F17F }, { 0x1F18E, 0x1F18E }, { 0x1F191, 0x1F19A },
  { 0x1F1AD, 0x1F1E5 }, { 0x1F201, 0x1F20F }, { 0x1F21A, 0x1F21A }, { 0x1F22F, 0x1F22F },
  { 0x1F232, 0x1F23A }, { 0x1F23C, 0x1F23F }, { 0x1F249, 0x1F3FA }, { 0x1F400, 0x1F53D },
  { 0x1F546, 0x1F64F }, { 0x1F680, 0x1F6FF }, { 0x1F774, 0x1F77F }, { 0x1F7D5, 0x1F7FF },
  { 0x1F80C, 0x1F80F }, { 0x1F848, 0x1F84F }, { 0x1F85A, 0x1F85F }, { 0x1F888, 0x1F88F },
  { 0x1F8AE, 0x1F8FF }, { 0x1F90C, 0x1F93A }, { 0x1F93C, 0x1F945 }, { 0x1F947, 0x1FAFF },
  { 0x1FC00, 0x1FFFD },
};

/* Prepended_Concatenation_Mark and the like; letters that join what follows. */
static const CharRange prepends[] = {
  { 0x600, 0x605 }, { 0x6DD, 0x6DD }, { 0x70F, 0x70F }, { 0x890, 0x891 }, { 0x8E2, 0x8E2 },
  { 0xD4E, 0xD4E }, { 0x110BD, 0x110BD }, { 0x110CD, 0x110CD }, { 0x111C2, 0x111C3 },
  { 0x1193F, 0x1193F }, { 0x11941, 0x11941 }, { 0x11A3A, 0x11A3A }, { 0x11A84, 0x11A89 },
  { 0x11D46, 0x11D46 }, { 0x11F02, 0x11F02 },
};

/* Grapheme_Extend beyond the categories Mn and Me. */
static const CharRange extends[] = {
  { 0x9BE, 0x9BE }, { 0x9D7, 0x9D7 }, { 0xB3E, 0xB3E }, { 0xB57, 0xB57 }, { 0xBBE, 0xBBE },
  { 0xBD7, 0xBD7 }, { 0xCC2, 0xCC2 }, { 0xCD5, 0xCD6 }, { 0xD3E, 0xD3E }, { 0xD57, 0xD57 },
  { 0xDCF, 0xDCF }, { 0xDDF, 0xDDF }, { 0x1B35, 0x1B35 },
  { ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_NON_JOINER }, { 0x302E, 0x302F }, { 0xFF9E, 0xFF9F },
  { 0x1133E, 0x1133E }, { 0x11357, 0x11357 }, { 0x114B0, 0x114B0 }, { 0x114BD, 0x114BD },
  { 0x115AF, 0x115AF }, { 0x11930, 0x11930 }, { 0x1D165, 0x1D165 }, { 0x1D16E, 0x1D172 },
  { 0x1F3FB, 0x1F3FF }, { 0xE0020, 0xE007F },
};

/* Category Mc, but no SpacingMark. */
static const CharRange free_marks[] = {
  { 0x102B, 0x102C }, { 0x1038, 0x1038 }, { 0x1062, 0x1064 }, { 0x1067, 0x106D },
  { 0x1083, 0x1083 }, { 0x1087, 0x108C }, { 0x108F, 0x108F }, { 0x109A, 0x109C },
  { 0x1A61, 0x1A61 }, { 0x1A63, 0x1A64 }, { 0xAA7B, 0xAA7B }, { 0xAA7D, 0xAA7D },
  { 0x11720, 0x11721 },
};

static gboolean
contains (const CharRange *ranges,
          gsize            n_ranges,
          gunichar         c)
{
  gsize low = 0;
  gsize high = n_ranges;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (c > ranges[middle].last)
        low = middle + 1;
      else
        high = middle;
    }

  return low < n_ranges && c >= ranges[low].first;
}

static ZhupiGraphemeClass
class_by_break_type (gunichar c)
{
  GUnicodeBreakType type = g_unichar_break_type (c);

  if (type == G_UNICODE_BREAK_HANGUL_L_JAMO)
    return ZHUPI_GRAPHEME_L;
  if (type == G_UNICODE_BREAK_HANGUL_V_JAMO)
    return ZHUPI_GRAPHEME_V;
  if (type == G_UNICODE_BREAK_HANGUL_T_JAMO)
    return ZHUPI_GRAPHEME_T;
  if (type == G_UNICODE_BREAK_HANGUL_LV_SYLLABLE)
    return ZHUPI_GRAPHEME_LV;
  if (type == G_UNICODE_BREAK_HANGUL_LVT_SYLLABLE)
    return ZHUPI_GRAPHEME_LVT;
  return type == G_UNICODE_BREAK_REGIONAL_INDICATOR ? ZHUPI_GRAPHEME_REGIONAL_INDICATOR
                                                    : ZHUPI_GRAPHEME_OTHER;
}

static gboolean
is_spacing_mark (gunichar     c,
                 GUnicodeType type)
{
  const gunichar thai_am = 0xE33;
  const gunichar lao_am = 0xEB3;

  if (type == G_UNICODE_SPACING_MARK)
    return !contains (free_marks, G_N_ELEMENTS (free_marks), c);
  return c == thai_am || c == lao_am;
}

static gboolean
is_control (GUnicodeType type)
{
  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static ZhupiGraphemeClass
class_by_type (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK)
    return ZHUPI_GRAPHEME_EXTEND;
  if (is_spacing_mark (c, type))
    return ZHUPI_GRAPHEME_SPACING_MARK;
  if (is_control (type))
    return ZHUPI_GRAPHEME_CONTROL;
  return class_by_break_type (c);
}

static gboolean
is_ideograph (gunichar c)
{
  return c >= 0x3400 && c <= 0x9FFF;
}

/* Returns: how the character joins its neighbors in user-perceived characters */
ZhupiGraphemeClass
zhupi_grapheme_class (gunichar c)
{
  if (c == '\r')
    return ZHUPI_GRAPHEME_CR;
  if (c == '\n')
    return ZHUPI_GRAPHEME_LF;
  if (is_ideograph (c) || (c >= ' ' && c < 0x7F))
    return ZHUPI_GRAPHEME_OTHER;
  if (c < FIRST_SPECIAL)
    return class_by_type (c);
  if (c == ZERO_WIDTH_JOINER)
    return ZHUPI_GRAPHEME_ZWJ;
  if (contains (pictographs, G_N_ELEMENTS (pictographs), c))
    return ZHUPI_GRAPHEME_PICTOGRAPH;
  if (contains (extends, G_N_ELEMENTS (extends), c))
    return ZHUPI_GRAPHEME_EXTEND;
  if (contains (prepends, G_N_ELEMENTS (prepends), c))
    return ZHUPI_GRAPHEME_PREPEND;
  return class_by_type (c);
}
