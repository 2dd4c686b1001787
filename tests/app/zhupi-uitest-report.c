/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <signal.h>
#include <unistd.h>

/* A report that does not come to its end must not keep the test from ending. */
#define REPORT_SECONDS 30

static char *
dup_name (void)
{
  char *name = g_strconcat ("failed", g_test_get_path (), NULL);

  return g_strdelimit (name, "/", '-');
}

static void
write_tree (const char *path)
{
  ZhupiUi *ui = zhupi_ui_get_running ();
  g_autofree char *tree = NULL;

  if (ui == NULL || zhupi_ui_get_root (ui) == NULL)
    return;
  tree = zhupi_ui_describe (zhupi_ui_get_root (ui));
  g_file_set_contents (path, tree, -1, NULL);
  g_printerr ("# what was seen is in %s\n", path);
}

static void
tell_sanitizers_report (void)
{
  ZhupiUi *ui = zhupi_ui_get_running ();
  g_autofree char *report = ui != NULL ? zhupi_ui_leaks_read_report (ui) : NULL;

  if (report != NULL)
    g_printerr ("%s", report);
}

/* g_error() and failed assertions end with a signal. The handler is gone by now, so that the second
 * one ends the program. */
static void
failed_cb (int signal_number)
{
  g_autofree char *name = dup_name ();
  g_autofree char *picture = g_strconcat (name, ".png", NULL);
  g_autofree char *tree = g_strconcat (name, ".txt", NULL);
  g_autofree char *tree_path = zhupi_ui_dup_picture_path (tree);

  alarm (REPORT_SECONDS);
  tell_sanitizers_report ();
  zhupi_ui_picture (picture);
  write_tree (tree_path);
  raise (signal_number);
}

void
zhupi_ui_watch (void)
{
  struct sigaction action = { .sa_handler = failed_cb, .sa_flags = (int) SA_RESETHAND };

  sigaction (SIGABRT, &action, NULL);
  sigaction (SIGTRAP, &action, NULL);
}
