/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-pair.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

static ZhupiExit
read_set (const char          *path,
          ZhupiArticle        *article,
          ZhupiAnnotationSet **set)
{
  GError *error = NULL;

  *set = zhupi_cli_read_told_set (path, article, &error);
  return *set != NULL ? ZHUPI_EXIT_DONE : zhupi_cli_fail (path, error);
}

ZhupiExit
zhupi_cli_pair_read (ZhupiCliPair            *self,
                     const ZhupiCliCommand   *command,
                     const ZhupiCliArguments *arguments,
                     gboolean                 accepted)
{
  g_autoptr (ZhupiArticle) article = NULL;
  ZhupiExit result;
  GError *error = NULL;

  if (g_strv_length (arguments->files) != 2)
    return zhupi_cli_misused (command, _("Two set files are needed"));
  if (arguments->article == NULL)
    return zhupi_cli_misused (command, _("The text is needed: give --article=ARTICLE"));
  article = zhupi_cli_read_article (arguments->article, arguments->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (arguments->article, error);

  self->states = 1u << ZHUPI_STATE_ACCEPTED | (accepted ? 0 : 1u << ZHUPI_STATE_SUGGESTED);
  result = read_set (arguments->files[0], article, &self->left);
  return result != ZHUPI_EXIT_DONE ? result
                                   : read_set (arguments->files[1], article, &self->right);
}

void
zhupi_cli_pair_clear (ZhupiCliPair *self)
{
  g_clear_object (&self->left);
  g_clear_object (&self->right);
}
