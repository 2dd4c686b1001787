/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange.h"

#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

/* The one document that is wanted of a file. */
typedef struct
{
  ZhupiAnnotationSet *set;
  GPtrArray *findings;
  guint n_documents;
} One;

static gboolean
check_has_text (const ZhupiExchangeFormat  *format,
                const ZhupiExchangeInput   *input,
                GError                    **error)
{
  if (input->article != NULL || format->holds_text)
    return TRUE;

  if (format->has_text_beside)
    g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                         _("The text of these annotations is missing: it must lie beside them in "
                           "a file of the same name with the ending .txt, or be opened first."));
  else
    g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                         _("This file does not hold the text that it annotates; open the article "
                           "first, then import the file."));
  return FALSE;
}

gboolean
zhupi_exchange_read_each (const ZhupiExchangeFormat  *format,
                          const ZhupiExchangeInput   *input,
                          ZhupiExchangeFound          found,
                          gpointer                    user_data,
                          GError                    **error)
{
  g_autoptr (ZhupiArticle) beside = NULL;
  ZhupiExchangeInput with_text;

  g_return_val_if_fail (format != NULL && format->read != NULL, FALSE);
  g_return_val_if_fail (input != NULL && input->bytes != NULL, FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  with_text = *input;
  if (input->article == NULL && input->text != NULL)
    {
      beside = zhupi_article_new_from_bytes (input->text, NULL, NULL, error);
      if (beside == NULL)
        return FALSE;
      with_text.article = beside;
    }

  return check_has_text (format, &with_text, error)
         && format->read (&with_text, found, user_data, error);
}

static gboolean
keep_first_cb (ZhupiAnnotationSet *set,
               const char         *name,
               GPtrArray          *findings,
               gpointer            user_data)
{
  One *one = user_data;

  if (one->n_documents++ > 0)
    return TRUE;

  one->set = g_object_ref (set);
  if (one->findings != NULL)
    g_ptr_array_extend_and_steal (one->findings, g_ptr_array_ref (findings));
  return TRUE;
}

static gboolean
check_one (const One                 *one,
           const ZhupiExchangeInput  *input,
           GError                   **error)
{
  if (one->n_documents == 0)
    {
      g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH,
                           input->article != NULL
                             ? _("No document of this file has the text of the article; nothing "
                                 "was read.")
                             : _("There is no document in this file; nothing was read."));
      return FALSE;
    }
  if (one->n_documents > 1 && input->article == NULL)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                   _("This file holds %u documents; say which one by opening its article, or "
                     "make a file of each with “zhupi-cli convert”."), one->n_documents);
      return FALSE;
    }
  return TRUE;
}

static void
tell_others (const One *one)
{
  if (one->n_documents < 2 || one->findings == NULL)
    return;

  g_ptr_array_add (one->findings,
                   zhupi_finding_new (0, g_strdup_printf (_("%u documents of the file have this "
                                                            "text; only the first was read."),
                                                          one->n_documents)));
}

ZhupiAnnotationSet *
zhupi_exchange_read (const ZhupiExchangeFormat  *format,
                     const ZhupiExchangeInput   *input,
                     GPtrArray                  *findings,
                     GError                    **error)
{
  One one = { NULL, findings, 0 };
  gboolean is_read = zhupi_exchange_read_each (format, input, keep_first_cb, &one, error);

  if (!is_read || !check_one (&one, input, error))
    {
      g_clear_object (&one.set);
      return NULL;
    }

  tell_others (&one);
  return one.set;
}
