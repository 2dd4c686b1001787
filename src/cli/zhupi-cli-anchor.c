/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "carry/zhupi-carry.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

typedef struct
{
  char *article_path;
  char *old_path;
  char *charset;
  char *output;
  char **sets;
  ZhupiArticle *article;
  ZhupiArticle *old;
} Anchor;

static gboolean
read_one_article (Anchor        *self,
                  const char    *path,
                  ZhupiArticle **article,
                  ZhupiExit     *result)
{
  GError *error = NULL;

  *article = zhupi_cli_read_article (path, self->charset, &error);
  if (*article == NULL)
    *result = zhupi_cli_fail (path, error);
  return *article != NULL;
}

static void
tell_counts (const char             *path,
             const ZhupiCarryCounts *counts)
{
  zhupi_cli_complain (path, _("exact: %u, moved: %u, orphan: %u"),
                      counts->n_states[ZHUPI_ANCHOR_EXACT], counts->n_states[ZHUPI_ANCHOR_MOVED],
                      counts->n_states[ZHUPI_ANCHOR_ORPHAN]);
}

static ZhupiExit
carry (Anchor *self)
{
  const char *path = self->sets[0];
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (GBytes) bytes = NULL, written = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  ZhupiCarryCounts counts = { { 0 } };
  ZhupiExit result;
  GError *error = NULL;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes != NULL)
    set = zhupi_carry_set (bytes, self->old, self->article, findings, &counts, NULL, &error);
  if (set == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_cli_tell_findings (path, findings);
  written = zhupi_w3c_write (set);
  result = zhupi_cli_write (self->output, written);
  tell_counts (path, &counts);
  if (counts.n_states[ZHUPI_ANCHOR_ORPHAN] > 0)
    result = zhupi_cli_worse (result, ZHUPI_EXIT_FINDINGS);
  return result;
}

static ZhupiExit
anchor (Anchor *self)
{
  ZhupiExit result;

  if (!zhupi_cli_needs_one (&zhupi_cli_anchor, self->sets))
    return ZHUPI_EXIT_USAGE;
  if (self->article_path == NULL)
    return zhupi_cli_misused (&zhupi_cli_anchor, _("--article is missing"));
  if (!read_one_article (self, self->article_path, &self->article, &result))
    return result;
  if (self->old_path != NULL && !read_one_article (self, self->old_path, &self->old, &result))
    return result;
  return carry (self);
}

static ZhupiExit
run (char **args)
{
  Anchor self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &self.article_path,
      N_("New edition of the article"), N_("NEW") },
    { "old", 0, 0, G_OPTION_ARG_FILENAME, &self.old_path,
      N_("Edition that the set was made on"), N_("OLD") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the article, such as GB18030"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      N_("File to write; usually standard output"), N_("PATH") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.sets, NULL, N_("SET") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_anchor, entries, args, &result))
    result = anchor (&self);

  g_free (self.article_path);
  g_free (self.old_path);
  g_free (self.charset);
  g_free (self.output);
  g_strfreev (self.sets);
  g_clear_object (&self.article);
  g_clear_object (&self.old);
  return result;
}

const ZhupiCliCommand zhupi_cli_anchor = {
  .name = "anchor",
  .summary = N_("Carry a set over to a changed text"),
  .description = N_("Examples:\n"
                    "  zhupi-cli anchor set.json --article=new.txt --old=old.txt -o new.json\n"
                    "  zhupi-cli anchor set.json --article=new.txt > new.json\n"
                    "\n"
                    "Each annotation says as zhupi:anchor what became of it: exact, moved or "
                    "orphan. An\norphan keeps its old place and is not shown. With the old "
                    "edition more is found.\nThe exit status is 1 when there are orphans."),
  .run = run,
};
