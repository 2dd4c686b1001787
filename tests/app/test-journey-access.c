/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-journey.h"

/* What a person hears who does not see the screen, and that the keyboard never gets stuck. */

#define NAME "江北理工大学"

static void
journey_set_up (ZhupiJourney *journey,
                gconstpointer data)
{
  zhupi_journey_begin (journey);
  zhupi_journey_open (journey, NULL);
}

static void
journey_tear_down (ZhupiJourney *journey,
                   gconstpointer data)
{
  zhupi_journey_close (journey);
  zhupi_journey_end (journey);
}

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
test_mark_is_told (ZhupiJourney *journey,
                   gconstpointer data)
{
  int offset;

  zhupi_journey_select (journey, NAME);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"" NAME "\"", "\"project\"", NULL) > 0);
  offset = zhupi_ui_offset_of (journey->text, NAME);
  zhupi_ui_click_character (journey->ui, journey->text, offset + 1, 1, 1);
  zhupi_ui_wait_until (description_contains (journey->text, "In mark: Project " NAME));
  zhupi_ui_wait_until (language_ends (journey->text, offset, "-x-project"));
  zhupi_ui_key ("ctrl+Home");
  zhupi_ui_wait_until (!description_contains (journey->text, NAME));
}

/* Tab goes on to other controls, Shift+Tab comes back, F6 goes to another pane. */
static void
test_no_trap (ZhupiJourney *journey,
              gconstpointer data)
{
  static const char *const ways_out[] = { "Tab", "shift+Tab", "F6" };

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
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  g_test_add ("/journey/access/mark-at-the-caret-is-told", ZhupiJourney, NULL, journey_set_up,
              test_mark_is_told, journey_tear_down);
  g_test_add ("/journey/access/keyboard-is-never-caught", ZhupiJourney, NULL, journey_set_up,
              test_no_trap, journey_tear_down);
  return g_test_run ();
}
