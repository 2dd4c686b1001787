/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-edition.h"

/* Letters that a title must have to say which article it is. */
#define MIN_TITLE_LETTERS 4

/* The letters and digits of a title: an edition may differ in blanks and stops. */
static char *
dup_letters (const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title != NULL ? title : "", -1);
  GString *letters = g_string_new (NULL);

  for (const char *p = folded; *p != 0; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free (letters, FALSE);
}

static gboolean
has_same_title (ZhupiDeskArticle *candidate,
                ZhupiArticle     *article)
{
  g_autofree char *old_title = dup_letters (zhupi_desk_article_get_title (candidate));
  g_autofree char *new_title = dup_letters (zhupi_article_get_title (article));

  return g_utf8_strlen (old_title, -1) >= MIN_TITLE_LETTERS && g_str_equal (old_title, new_title);
}

static gboolean
has_same_source (ZhupiDeskArticle *candidate,
                 ZhupiArticle     *article)
{
  const char *source = zhupi_desk_article_get_source (candidate);

  return source != NULL && g_strcmp0 (source, zhupi_article_get_source (article)) == 0;
}

static gboolean
is_older_edition (ZhupiDeskArticle *candidate,
                  ZhupiArticle     *article)
{
  return zhupi_edition_count_marks (candidate) > 0
         && !g_str_equal (zhupi_desk_article_get_sha256 (candidate),
                          zhupi_article_get_sha256 (article))
         && (has_same_source (candidate, article) || has_same_title (candidate, article));
}

ZhupiDeskArticle *
zhupi_edition_find_older (ZhupiDesk    *desk,
                          ZhupiArticle *article)
{
  guint n_articles;

  g_return_val_if_fail (ZHUPI_IS_DESK (desk), NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);

  n_articles = g_list_model_get_n_items (G_LIST_MODEL (desk));
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (ZhupiDeskArticle) candidate = g_list_model_get_item (G_LIST_MODEL (desk), i);

      if (is_older_edition (candidate, article))
        return g_steal_pointer (&candidate);
    }
  return NULL;
}

guint
zhupi_edition_count_marks (ZhupiDeskArticle *article)
{
  GPtrArray *sets;
  guint n_marks = 0;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (article), 0);

  sets = zhupi_desk_article_get_sets (article);
  for (guint i = 0; i < sets->len; i++)
    n_marks += ((const ZhupiSetEntry *) sets->pdata[i])->n_marks;
  return n_marks;
}
