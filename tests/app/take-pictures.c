/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

/* Makes the pictures of the README and the metainfo: take-pictures FOLDER, inside with-display.sh
 * on a screen of the window's size, without a window manager. */

#define N_ACCEPTED 14
#define NOTE "Maker of cranes; see also the annual report"

static void
choose_theme (ZhupiJourney *journey,
              const char   *theme)
{
  g_autofree char *settings =
    g_strdup_printf ("[io/github/zhupi/Zhupi]\ntheme='%s'\nauthor-name='读者'\n", theme);

  zhupi_journey_write_settings (journey, settings);
}

/* A reading on its way: some suggestions taken, one mark chosen, with a note. */
static void
read_a_little (ZhupiJourney *journey)
{
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("s");
  for (guint i = 0; i < N_ACCEPTED; i++)
    zhupi_ui_key ("a");
  zhupi_ui_key ("Escape");
  zhupi_ui_key ("ctrl+Home");
  zhupi_ui_key ("j");
  zhupi_journey_write_note (journey, NOTE);
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, NOTE, NULL) == 1);
  zhupi_ui_settle ();
}

static void
take (const char *theme)
{
  g_autofree char *name = g_strdup_printf ("window-%s.png", theme);
  ZhupiJourney journey;

  zhupi_journey_begin (&journey);
  choose_theme (&journey, theme);
  zhupi_journey_open (&journey, NULL);
  read_a_little (&journey);
  zhupi_ui_picture (name);
  zhupi_journey_end (&journey);
}

int
main (int   argc,
      char *argv[])
{
  g_assert_cmpint (argc, ==, 2);
  g_setenv ("ZHUPI_TEST_PICTURES", argv[1], TRUE);
  zhupi_ui_init ();
  take ("light");
  take ("dark");
  return 0;
}
