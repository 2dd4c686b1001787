/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <string.h>

/* To tell a leak of the program from one of a library takes whole stacks, and with them everything
 * is ten times slower. So the first look has short ones, which find every leak but may not know
 * whose it is; only a journey that leaves a doubt is gone once more, with whole stacks. */

#define REPORT "../sanitizer"
#define ANY_LEAK "ERROR: LeakSanitizer"
#define ANY_ERROR "ERROR: AddressSanitizer"
/* GLib's first table of quarks: when it grows, the old one is left to readers without a lock. */
#define QUARKS "SUMMARY: AddressSanitizer: 16384 byte(s) leaked in 1 allocation(s)."

static gboolean has_whole_stacks;
static gboolean is_in_doubt;

void
zhupi_ui_leaks_watch (ZhupiUiHome *home)
{
  g_autofree char *path = zhupi_ui_home_path (home, REPORT);
  g_autofree char *options = NULL;

  if (g_getenv ("ZHUPI_TEST_LEAKS") == NULL)
    options = g_strdup ("detect_leaks=0");
  else
    options = g_strdup_printf ("detect_leaks=1:fast_unwind_on_malloc=%d:log_path=%s",
                               !has_whole_stacks, path);
  zhupi_ui_home_setenv (home, "ASAN_OPTIONS", options);
}

char *
zhupi_ui_leaks_read_report (ZhupiUi *ui)
{
  g_autofree char *name = g_strdup_printf (REPORT ".%d", zhupi_ui_get_pid (ui));
  g_autofree char *path = zhupi_ui_home_path (zhupi_ui_get_home (ui), name);
  char *report = NULL;

  return g_file_get_contents (path, &report, NULL, NULL) ? report : g_strdup ("");
}

gboolean
zhupi_ui_leaks_judge (ZhupiUi *ui)
{
  g_autofree char *report = zhupi_ui_leaks_read_report (ui);
  gboolean has_leaks_only =
    strstr (report, ANY_LEAK) != NULL && strstr (report, ANY_ERROR) == NULL;

  if (!has_leaks_only || has_whole_stacks)
    return FALSE;
  is_in_doubt = is_in_doubt || strstr (report, QUARKS) == NULL;
  return TRUE;
}

gboolean
zhupi_ui_look_again (void)
{
  has_whole_stacks = is_in_doubt;
  is_in_doubt = FALSE;
  if (has_whole_stacks)
    g_test_message ("something was leaked: once more, to see whose it is");
  return has_whole_stacks;
}
