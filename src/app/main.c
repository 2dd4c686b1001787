/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "zhupi-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(ZhupiApplication) application = NULL;
  /* Set where the program is run out of its build tree. */
  const char *locale_dir = g_getenv ("ZHUPI_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = zhupi_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
