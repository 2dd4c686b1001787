/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-journey.h"

/* What a person hears who does not see the screen, and that the keyboard never gets stuck. */

#define NAME "江北理工大学"

static gboolean
description_contains (AtspiAccessible *text,
                      const char      *part)
{
  g_autofree char *description = NULL;

  description = atspi_accessible_get_description (text, NULL);
  return description != NULL && strstr (description, part) != NULL;
}

/* Whether the language of the character ends so. */
static gboolean
language_ends (AtspiAccessible *accessible,
               int              offset,
               const char      *suffix)
{
  g_autoptr(AtspiText) text = atspi_accessible_get_text_iface (accessible);
  g_autoptr(GHashTable) attributes = NULL;
  const char *language;
  int start;
  int end;

  attributes = atspi_text_get_attribute_run (text, offset, FALSE, &start, &end, NULL);
  language = attributes != NULL ? g_hash_table_lookup (attributes, "language") : NULL;
  return language != NULL && g_str_has_suffix (language, suffix);
}

static void
test_mark_is_told (ZhupiJourney *journey)
{
  int offset;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_mark (journey, NAME, "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, NAME, "project") > 0);
  offset = zhupi_ui_offset_of (journey->text, NAME);
  zhupi_ui_click_character (journey->ui, journey->text, offset + 1, 1, 1);
  zhupi_ui_wait_until (description_contains (journey->text, "In mark: Project " NAME));
  zhupi_ui_wait_until (language_ends (journey->text, offset, "-x-project"));
  zhupi_ui_key ("ctrl+Home");
  zhupi_ui_wait_until (!description_contains (journey->text, NAME));
  g_assert_cmpint (zhupi_ui_get_caret (journey->text), ==, 0);
  g_assert_false (language_ends (journey->text, 0, "-x-project"));
}

/* Tab goes on to other controls, Shift+Tab comes back, F6 goes to another pane. */
static void
test_no_trap (ZhupiJourney *journey)
{
  static const char *const ways_out[] = { "Tab", "shift+Tab", "F6" };

  zhupi_journey_open (journey, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++)
    {
      gint64 deadline = zhupi_ui_deadline ();

      zhupi_journey_focus_text (journey);
      zhupi_ui_key (ways_out[i]);
      zhupi_ui_wait_until (!zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
      while (!zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED))
        {
          zhupi_ui_key (ways_out[i]);
          zhupi_ui_tick (deadline, G_STRLOC, "the text to get the keyboard back");
        }
      zhupi_ui_key ("shift+Right");
      zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, 1));
      g_assert_cmpint (zhupi_ui_get_caret (journey->text), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/access/mark-at-the-caret-is-told", test_mark_is_told);
  zhupi_journey_add ("/journey/access/keyboard-is-never-caught", test_no_trap);
  return g_test_run ();
}
