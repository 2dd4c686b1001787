/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define SENTENCE "今天天气很好，大家沿着河边慢慢散步。\n"
/* Together more than the 200,000 characters that are printed from the window. */
#define N_SENTENCES 11000

static void
test_short (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) dialog = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+p");
  dialog = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_DIALOG, "Print");
  zhupi_ui_wait_until (zhupi_ui_is_seen (dialog));
  zhupi_ui_wait_until (zhupi_ui_has_keyboard ("Print"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (!zhupi_ui_is_seen (dialog));
}

/* Not a word of a window that hangs, but what does it instead. */
static void
test_long (ZhupiJourney *journey)
{
  g_autoptr (GString) text = g_string_new ("星河重工建厂\n");
  g_autoptr (AtspiAccessible) toast = NULL;
  g_autofree char *path = NULL;

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append (text, SENTENCE);
  path = zhupi_ui_home_write (journey->home, "article.txt", text->str);
  /* Its names are looked for meanwhile. */
  journey->ui = zhupi_ui_start (journey->home, path, NULL);
  zhupi_journey_look (journey);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+p");
  toast = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "zhupi-cli snapshot");
  zhupi_ui_wait_until (zhupi_ui_is_seen (toast));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/print/asks-for-a-printer", test_short);
  zhupi_journey_add ("/journey/print/too-long-names-the-command", test_long);
  return g_test_run ();
}
