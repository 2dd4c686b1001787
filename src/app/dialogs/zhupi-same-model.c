/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "dialogs/zhupi-same-model.h"

/* Code points on each side; a row shows what fits. */
#define CONTEXT_LENGTH 40

typedef struct
{
  ZhupiRange range;
  gboolean chosen;
} Place;

struct _ZhupiSameModel
{
  GObject parent_instance;

  ZhupiText *text;
  GArray *places;
  guint n_chosen;
  gboolean chosen_at_first;
};

static guint chosen_changed_signal;

static GType
zhupi_same_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
zhupi_same_model_get_n_items (GListModel *model)
{
  return ZHUPI_SAME_MODEL (model)->places->len;
}

static gpointer
zhupi_same_model_get_item (GListModel *model,
                           guint       position)
{
  if (position >= ZHUPI_SAME_MODEL (model)->places->len)
    return NULL;
  return g_object_new (G_TYPE_OBJECT, NULL);
}

static void
zhupi_same_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_same_model_get_item_type;
  iface->get_n_items = zhupi_same_model_get_n_items;
  iface->get_item = zhupi_same_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiSameModel, zhupi_same_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      zhupi_same_model_list_init))

static Place *
peek_place (ZhupiSameModel *self,
            guint           position)
{
  return &g_array_index (self->places, Place, position);
}

/* The starts of the places that are not as they were at first. */
static GHashTable *
list_exceptions (ZhupiSameModel *self)
{
  GHashTable *exceptions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->places->len; i++)
    if (peek_place (self, i)->chosen != self->chosen_at_first)
      g_hash_table_add (exceptions, GUINT_TO_POINTER (peek_place (self, i)->range.start));
  return exceptions;
}

void
zhupi_same_model_set_ranges (ZhupiSameModel   *self,
                             const ZhupiRange *ranges,
                             guint             n_ranges)
{
  g_autoptr(GHashTable) exceptions = NULL;
  guint n_before;

  g_return_if_fail (ZHUPI_IS_SAME_MODEL (self));

  exceptions = list_exceptions (self);
  n_before = self->places->len;
  g_array_set_size (self->places, 0);
  self->n_chosen = 0;
  for (guint i = 0; i < n_ranges; i++)
    {
      gboolean is_exception =
        g_hash_table_contains (exceptions, GUINT_TO_POINTER (ranges[i].start));
      Place place = { ranges[i], self->chosen_at_first != is_exception };

      self->n_chosen += place.chosen ? 1 : 0;
      g_array_append_val (self->places, place);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n_ranges);
  g_signal_emit (self, chosen_changed_signal, 0);
}

ZhupiRange
zhupi_same_model_get_range (ZhupiSameModel *self,
                            guint           position)
{
  g_return_val_if_fail (position < self->places->len, ((ZhupiRange) { 0, 0 }));

  return peek_place (self, position)->range;
}

gboolean
zhupi_same_model_get_chosen (ZhupiSameModel *self,
                             guint           position)
{
  return position < self->places->len && peek_place (self, position)->chosen;
}

void
zhupi_same_model_set_chosen (ZhupiSameModel *self,
                             guint           position,
                             gboolean        chosen)
{
  g_return_if_fail (ZHUPI_IS_SAME_MODEL (self));

  if (position >= self->places->len || peek_place (self, position)->chosen == chosen)
    return;
  peek_place (self, position)->chosen = chosen;
  if (chosen)
    self->n_chosen++;
  else
    self->n_chosen--;
  g_signal_emit (self, chosen_changed_signal, 0);
}

void
zhupi_same_model_choose_all (ZhupiSameModel *self,
                             gboolean        chosen)
{
  g_return_if_fail (ZHUPI_IS_SAME_MODEL (self));

  for (guint i = 0; i < self->places->len; i++)
    peek_place (self, i)->chosen = chosen;
  self->n_chosen = chosen ? self->places->len : 0;
  g_signal_emit (self, chosen_changed_signal, 0);
}

guint
zhupi_same_model_get_n_chosen (ZhupiSameModel *self)
{
  g_return_val_if_fail (ZHUPI_IS_SAME_MODEL (self), 0);

  return self->n_chosen;
}

void
zhupi_same_model_append_chosen (ZhupiSameModel *self,
                                GArray         *ranges)
{
  g_return_if_fail (ZHUPI_IS_SAME_MODEL (self));

  for (guint i = 0; i < self->places->len; i++)
    if (peek_place (self, i)->chosen)
      g_array_append_val (ranges, peek_place (self, i)->range);
}

char *
zhupi_same_model_dup_context (ZhupiSameModel *self,
                              guint           position,
                              gboolean        after)
{
  ZhupiRange range = zhupi_same_model_get_range (self, position);
  guint length = zhupi_text_get_length (self->text);
  char *context;

  if (after)
    range = (ZhupiRange) { range.end, MIN (range.end + CONTEXT_LENGTH, length) };
  else
    range = (ZhupiRange) { range.start - MIN (range.start, CONTEXT_LENGTH), range.start };
  context = zhupi_text_dup_slice (self->text, range);
  return g_strdelimit (context, "\r\n\t", ' ');
}

char *
zhupi_same_model_dup_quote (ZhupiSameModel *self,
                            guint           position)
{
  return zhupi_text_dup_slice (self->text, zhupi_same_model_get_range (self, position));
}

static void
zhupi_same_model_finalize (GObject *object)
{
  ZhupiSameModel *self = ZHUPI_SAME_MODEL (object);

  g_clear_pointer (&self->text, zhupi_text_unref);
  g_clear_pointer (&self->places, g_array_unref);
  G_OBJECT_CLASS (zhupi_same_model_parent_class)->finalize (object);
}

static void
zhupi_same_model_class_init (ZhupiSameModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_same_model_finalize;
  chosen_changed_signal = g_signal_new ("chosen-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zhupi_same_model_init (ZhupiSameModel *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

ZhupiSameModel *
zhupi_same_model_new (ZhupiText *text,
                      gboolean   chosen)
{
  ZhupiSameModel *self = g_object_new (ZHUPI_TYPE_SAME_MODEL, NULL);

  self->text = zhupi_text_ref (text);
  self->chosen_at_first = chosen;
  return self;
}
