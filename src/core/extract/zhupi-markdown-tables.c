/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-markdown-tables.h"

#include <string.h>

#define RULE_CHARS "|-: \t\r"
#define FENCE_LENGTH 3

static gboolean
is_fence (const char *line)
{
  line += strspn (line, " ");
  return strncmp (line, "```", FENCE_LENGTH) == 0 || strncmp (line, "~~~", FENCE_LENGTH) == 0;
}

/* The line of dashes and bars beneath the head of a table. */
static gboolean
is_rule (const char *line)
{
  return line != NULL && strchr (line, '|') != NULL && strchr (line, '-') != NULL
         && line[strspn (line, RULE_CHARS)] == '\0';
}

static gboolean
is_row (const char *line)
{
  return line != NULL && strchr (line, '|') != NULL && !is_fence (line);
}

/* Without the bars at both ends. */
static void
append_row (GString *out,
            char    *line)
{
  g_strstrip (line);
  if (*line == '|')
    line++;
  if (g_str_has_suffix (line, "|") && !g_str_has_suffix (line, "\\|"))
    line[strlen (line) - 1] = '\0';
  g_string_append_printf (out, "\n%s\n", g_strstrip (line));
}

/* Returns: the lines of the table that begins here */
static guint
append_table (GString *out,
              char   **lines)
{
  guint n_lines = 0;

  for (; is_row (lines[n_lines]); n_lines++)
    {
      if (n_lines != 1)
        append_row (out, lines[n_lines]);
    }
  g_string_append_c (out, '\n');
  return n_lines;
}

char *
zhupi_markdown_part_tables (const char *markdown)
{
  g_auto (GStrv) lines = g_strsplit (markdown, "\n", -1);
  GString *out = g_string_new (NULL);
  gboolean fenced = FALSE;

  for (guint i = 0; lines[i] != NULL;)
    {
      if (!fenced && is_row (lines[i]) && is_rule (lines[i + 1]))
        {
          i += append_table (out, lines + i);
          continue;
        }
      fenced = fenced != is_fence (lines[i]);
      g_string_append (out, lines[i]);
      if (lines[++i] != NULL)
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
