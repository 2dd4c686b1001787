/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-carry.h"

#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-reading.h"

#include <string.h>

static void
quote_free (ZhupiW3cQuote *self)
{
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

void
zhupi_w3c_quotes_free (ZhupiW3cQuotes *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->quotes);
  g_free (self->sha256);
  g_free (self);
}

static char *
dup_text (const GString *text)
{
  return text->len > 0 ? g_strndup (text->str, text->len) : NULL;
}

void
zhupi_w3c_reading_list (ZhupiW3cReading *self)
{
  for (guint i = 0; i < self->item.n_targets; i++)
    {
      const ZhupiW3cTarget *target = zhupi_w3c_item_get_target (&self->item, i);
      ZhupiW3cQuote *quote = g_new (ZhupiW3cQuote, 1);

      quote->item = self->n_items - 1;
      quote->start = target->start;
      quote->end = target->end;
      quote->exact = dup_text (target->exact);
      quote->prefix = dup_text (target->prefix);
      quote->suffix = dup_text (target->suffix);
      g_ptr_array_add (self->quotes, quote);
    }
}

static ZhupiArticle *
make_empty_article (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("");

  return zhupi_article_new (text, NULL);
}

ZhupiW3cQuotes *
zhupi_w3c_read_quotes (GBytes  *bytes,
                       GError **error)
{
  g_auto (ZhupiW3cReading) reading = { NULL };
  g_autoptr (ZhupiArticle) article = make_empty_article ();
  g_autoptr (ZhupiW3cQuotes) quotes = g_new0 (ZhupiW3cQuotes, 1);
  gsize n_bytes;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &n_bytes);
  quotes->quotes = g_ptr_array_new_with_free_func ((GDestroyNotify) quote_free);
  zhupi_w3c_reading_init (&reading, data, n_bytes, article, NULL);
  reading.quotes = quotes->quotes;
  if (!zhupi_w3c_reading_run (&reading, error))
    return NULL;
  quotes->n_items = reading.n_items;
  quotes->sha256 = dup_text (reading.sha256);
  return g_steal_pointer (&quotes);
}

/* The members of JSON text @members but those that tell of an earlier carrying over. */
static void
append_others (GString    *into,
               const char *json,
               gsize       n_bytes)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, n_bytes);
  const char *name;

  zhupi_json_reader_next (reader);
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    if (g_str_has_prefix (name, ZHUPI_W3C_KEY_ANCHOR))
      zhupi_json_reader_skip_value (reader, NULL);
    else
      zhupi_w3c_keep_member (reader, name, into);
}

static void
append_members (GString    *into,
                const char *members)
{
  if (members == NULL)
    return;
  if (into->len > 0)
    g_string_append_c (into, ',');
  g_string_append (into, members);
}

static void
replace_members (ZhupiW3cItem *item,
                 const char   *members)
{
  GString *kept = item->texts[ZHUPI_W3C_MEMBERS];
  g_autofree char *object = g_strdup_printf ("{%s}", kept->str);

  g_string_truncate (kept, 0);
  append_others (kept, object, strlen (object));
  append_members (kept, members);
}

static void
keep_orphan (ZhupiW3cReading *self,
             const char      *members)
{
  GString *json = g_string_sized_new (self->item.n_bytes);

  append_others (json, self->item.data + self->item.begin, self->item.n_bytes);
  append_members (json, members);
  g_string_prepend_c (json, '{');
  g_string_append_c (json, '}');
  g_ptr_array_add (self->unplaced, g_string_free (json, FALSE));
}

gboolean
zhupi_w3c_reading_carry (ZhupiW3cReading *self,
                         GArray          *ranges)
{
  const ZhupiW3cCarried *carried;

  g_return_val_if_fail (self->n_items <= self->n_carried, FALSE);

  carried = &self->carried[self->n_items - 1];
  if (carried->ranges == NULL)
    {
      keep_orphan (self, carried->members);
      return FALSE;
    }
  g_array_append_vals (ranges, carried->ranges, self->item.n_targets);
  replace_members (&self->item, carried->members);
  return TRUE;
}
