/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"
#include "zhupi-palette.h"

/* Whatever is written in the window can be read: each label is looked at on the screen, in twice
 * the size, where strokes have their full color. */

#define ARTICLE                                                    \
  "星河重工下线新船\n\n"                                           \
  "新船长三百米，由星河重工建造。今天天气很好，星河重工开工。\n"
#define MAX_DEPTH 60
#define DOUBLE_DPI 192
#define NORMAL_DPI 96
/* WCAG 2.2, 1.4.3 */
#define MIN_CONTRAST 4.5
#define MIN_LABELS 12

typedef struct
{
  ZhupiUi *ui;
  GString *faults;
  guint n_labels;
} Look;

static gboolean
has_words (AtspiRole role)
{
  return role == ATSPI_ROLE_LABEL || role == ATSPI_ROLE_ENTRY || role == ATSPI_ROLE_TEXT;
}

/* What fades at the edge of a widget, or cannot be used now, need not stand out. */
static gboolean
is_looked_at (AtspiAccessible *accessible)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  return has_words (atspi_accessible_get_role (accessible, NULL)) && name != NULL &&
         *name != '\0' && zhupi_ui_has_state (accessible, ATSPI_STATE_SENSITIVE);
}

/* The color that stands out most from the commonest one. */
static guint32
find_ink (GArray *colors)
{
  guint32 behind = g_array_index (colors, guint32, 0);
  guint32 ink = behind;

  for (guint i = 1; i < colors->len; i++)
    {
      guint32 color = g_array_index (colors, guint32, i);

      if (zhupi_palette_contrast (color, behind) > zhupi_palette_contrast (ink, behind))
        ink = color;
    }
  return ink;
}

static void
look_at (Look            *look,
         AtspiAccessible *accessible,
         const AtspiRect *clip)
{
  g_autoptr (GArray) colors = zhupi_ui_list_colors (look->ui, accessible, clip);
  g_autofree char *name = NULL;
  guint32 behind;
  guint32 ink;

  /* Nothing of it is on the screen: it lies on a page of a stack that is turned away. */
  if (colors->len < 2)
    return;
  look->n_labels++;
  behind = g_array_index (colors, guint32, 0);
  ink = find_ink (colors);
  if (zhupi_palette_contrast (ink, behind) >= MIN_CONTRAST)
    return;
  name = atspi_accessible_get_name (accessible, NULL);
  g_string_append_printf (look->faults, "%.1f:1 #%06x on #%06x \"%s\"\n",
                          zhupi_palette_contrast (ink, behind), ink, behind, name);
}

static void
walk (Look            *look,
      AtspiAccessible *accessible,
      const AtspiRect *clip,
      guint            depth)
{
  AtspiRect seen;
  int n_children;

  if (depth == MAX_DEPTH || !zhupi_ui_clip (accessible, clip, &seen))
    return;
  if (is_looked_at (accessible))
    look_at (look, accessible, &seen);
  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child =
        atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        walk (look, child, &seen, depth + 1);
    }
}

static void
assert_readable (ZhupiJourney *journey,
                 const char   *window)
{
  g_autoptr (AtspiAccessible) frame = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, window);
  g_autoptr (GString) faults = g_string_new (NULL);
  Look look = { .ui = journey->ui, .faults = faults };

  zhupi_ui_settle ();
  atspi_accessible_clear_cache (frame);
  walk (&look, frame, NULL, 0);
  g_assert_cmpstr (faults->str, ==, "");
  g_assert_cmpuint (look.n_labels, >=, MIN_LABELS);
}

static void
check_theme (ZhupiJourney *journey,
             const char   *theme)
{
  zhupi_journey_choose_theme (journey, theme);
  zhupi_ui_set_dpi (DOUBLE_DPI);
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("j");
  zhupi_ui_settle ();
  assert_readable (journey, NULL);
  zhupi_ui_key ("ctrl+comma");
  assert_readable (journey, "Preferences");
  zhupi_ui_wait_until (zhupi_ui_has_keyboard ("Preferences"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_FRAME, "Preferences");
  zhupi_ui_set_dpi (NORMAL_DPI);
}

static void
test_light (ZhupiJourney *journey)
{
  check_theme (journey, "light");
}

static void
test_sepia (ZhupiJourney *journey)
{
  check_theme (journey, "sepia");
}

static void
test_dark (ZhupiJourney *journey)
{
  check_theme (journey, "dark");
}

static void
test_high_contrast (ZhupiJourney *journey)
{
  check_theme (journey, "high-contrast");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/contrast/light", test_light);
  zhupi_journey_add ("/journey/contrast/sepia", test_sepia);
  zhupi_journey_add ("/journey/contrast/dark", test_dark);
  zhupi_journey_add ("/journey/contrast/high-contrast", test_high_contrast);
  return g_test_run ();
}
