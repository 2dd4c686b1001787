/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-date-private.h"

#include <string.h>

static void
test_forms (void)
{
  static const struct
  {
    const char *line;
    const char *found;
    const char *iso;
  } cases[] = {
    { "2031/5/4 10:35", "2031/5/4 10:35", "2031-05-04T10:35" },
    { "2031-05-04", "2031-05-04", "2031-05-04" },
    { "2031年5月4日", "2031年5月4日", "2031-05-04" },
    { "2031 年 5 月 4 日 08:05", "2031 年 5 月 4 日 08:05", "2031-05-04T08:05" },
    { "2031.5.4", "2031.5.4", "2031-05-04" },
    { "2031-05-04T10:35:20+08:00", "2031-05-04T10:35:20+08:00", "2031-05-04T10:35:20+08:00" },
    { "2031-05-04T10:35:20.123Z", "2031-05-04T10:35:20.123Z", "2031-05-04T10:35:20Z" },
    { "2031-05-04T10:35Z 记者", "2031-05-04T10:35Z", "2031-05-04T10:35Z" },
    { "来源：北岸日报 2031-05-04 09:00 作者：林河", "2031-05-04 09:00", "2031-05-04T09:00" },
    { "2031年5月4日10时35分", "2031年5月4日10时35分", "2031-05-04T10:35" },
    { "2031-05-04 25:00", "2031-05-04", "2031-05-04" },
    { "2031-05-04 10:35-11:00", "2031-05-04 10:35", "2031-05-04T10:35" },
    { "电话 12031-05-04，2032/2/29", "2032/2/29", "2032-02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZhupiDate date;
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].line);
      g_assert_true (zhupi_date_find (cases[i].line, strlen (cases[i].line), &date));
      found = g_strndup (cases[i].line + date.start, date.end - date.start);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpstr (date.iso, ==, cases[i].iso);
    }
}

static void
test_none (void)
{
  static const char *const lines[] = {
    "", "2031", "2031/13/1", "2031-02-30", "2031/5-4", "5月4日", "2031年5月", "20310504",
    "9999-01-01", "192.168.1.1", "2031-05-041", "２０３１年５月４日",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      ZhupiDate date;

      g_test_message ("%s", lines[i]);
      g_assert_false (zhupi_date_find (lines[i], strlen (lines[i]), &date));
    }
}

/* A line that is cut anywhere is read no farther than it goes. */
static void
test_cut (void)
{
  static const char line[] = "2031-05-04T10:35:20.5+08:00";

  for (gsize n = 0; n <= strlen (line); n++)
    {
      g_autofree char *cut = g_memdup2 (line, n);
      ZhupiDate date;

      if (zhupi_date_find (cut, n, &date))
        g_assert_cmpuint (date.end, <=, n);
      else
        g_assert_cmpuint (n, <, strlen ("2031-05-04"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/date/forms", test_forms);
  g_test_add_func ("/article/date/none", test_none);
  g_test_add_func ("/article/date/cut", test_cut);

  return g_test_run ();
}
