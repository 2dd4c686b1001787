/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define ARTICLE                                                    \
  "星河重工下线新船\n\n"                                           \
  "新船长三百米，由星河重工建造。今天天气很好。\n"
#define PLAIN "很好"
#define MARKED "三百米"
#define NORMAL_DPI 96
#define DOUBLE_DPI 192
#define SCREEN_WIDTH 1280

typedef struct
{
  const char *theme;
  guint32 page;
  guint32 fill;
} Look;

/* Page, and fill of the blue class. */
static const Look looks[] = {
  { "dark", 0x1e1e1e, 0x163f66 },
  { "sepia", 0xf6ecd9, 0xbcd9ee },
  { "light", 0xffffff, 0xcfe4ff },
};

static guint32
color_behind (ZhupiJourney *journey,
              const char   *words)
{
  return zhupi_ui_color_behind (journey->ui, journey->text,
                                zhupi_ui_offset_of (journey->text, words));
}

/* The colors change while one reads: page and marks. */
static void
test_themes (ZhupiJourney *journey)
{
  zhupi_journey_choose_theme (journey, "light");
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, MARKED, "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, MARKED, NULL) == 1);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      zhupi_journey_choose_theme (journey, looks[i].theme);
      zhupi_ui_wait_until (color_behind (journey, PLAIN) == looks[i].page);
      g_assert_cmphex (color_behind (journey, MARKED), ==, looks[i].fill);
    }
}

static void
choose_dark_in_preferences (ZhupiJourney *journey)
{
  zhupi_ui_key ("ctrl+comma");
  zhupi_journey_press (journey, ATSPI_ROLE_COMBO_BOX, "Colors");
  zhupi_journey_press (journey, ATSPI_ROLE_LABEL, "Dark");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_LABEL, "Sepia");
}

static void
test_preferences (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  choose_dark_in_preferences (journey);
  zhupi_ui_wait_until (zhupi_journey_has_setting (journey, "theme='dark'"));
  zhupi_ui_wait_until (zhupi_ui_has_keyboard ("Preferences"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_FRAME, "Preferences");
  zhupi_ui_wait_until (color_behind (journey, PLAIN) == looks[0].page);
  g_assert_true (zhupi_ui_is_seen (journey->text));
}

static int
get_character_width (ZhupiJourney *journey)
{
  g_autofree AtspiRect *place =
    zhupi_ui_character (journey->text, zhupi_ui_offset_of (journey->text, PLAIN));

  return place->width;
}

/* Twice as large, nothing is lost: the window fits the screen, and what was done can be done. */
static void
test_double_size (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) frame = NULL;
  g_autofree AtspiRect *place = NULL;
  int width;

  zhupi_journey_open_text (journey, ARTICLE);
  width = get_character_width (journey);
  zhupi_journey_close (journey);

  zhupi_ui_set_dpi (DOUBLE_DPI);
  zhupi_journey_open_nothing (journey);
  zhupi_journey_look (journey);
  g_assert_cmpint (get_character_width (journey), ==, 2 * width);
  frame = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, NULL);
  place = zhupi_ui_extents (frame);
  g_assert_cmpint (place->width, <=, SCREEN_WIDTH);
  zhupi_journey_mark (journey, MARKED, "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, MARKED, "project") == 1);
  zhupi_ui_picture ("window-double.png");
  zhupi_ui_set_dpi (NORMAL_DPI);
}

static void
test_reading_mode (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) list = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  list = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  zhupi_ui_wait_until (zhupi_ui_is_seen (list));
  zhupi_ui_key ("F11");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_LIST, "Articles");
  g_assert_true (zhupi_ui_is_seen (journey->text));
  zhupi_ui_key ("F11");
  zhupi_ui_wait_until (zhupi_ui_is_seen (list));
  g_assert_true (zhupi_ui_is_seen (journey->text));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/look/dark-sepia-light-at-once", test_themes);
  zhupi_journey_add ("/journey/look/dark-by-the-preferences", test_preferences);
  zhupi_journey_add ("/journey/look/text-of-double-size", test_double_size);
  zhupi_journey_add ("/journey/look/reading-mode-shows-text-alone", test_reading_mode);
  return g_test_run ();
}
