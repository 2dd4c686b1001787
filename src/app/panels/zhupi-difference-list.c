/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-difference-list.h"

#include <gio/gio.h>

struct _ZhupiDifferenceItem
{
  GObject parent_instance;

  ZhupiComparison *comparison; /* owns the details of the records */
  ZhupiDifference difference;
};

G_DEFINE_FINAL_TYPE (ZhupiDifferenceItem, zhupi_difference_item, G_TYPE_OBJECT)

const ZhupiDifference *
zhupi_difference_item_get (ZhupiDifferenceItem *self)
{
  g_return_val_if_fail (ZHUPI_IS_DIFFERENCE_ITEM (self), NULL);

  return &self->difference;
}

static void
zhupi_difference_item_finalize (GObject *object)
{
  g_clear_pointer (&ZHUPI_DIFFERENCE_ITEM (object)->comparison, zhupi_comparison_unref);
  G_OBJECT_CLASS (zhupi_difference_item_parent_class)->finalize (object);
}

static void
zhupi_difference_item_class_init (ZhupiDifferenceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_difference_item_finalize;
}

static void
zhupi_difference_item_init (ZhupiDifferenceItem *self)
{
}

struct _ZhupiDifferenceList
{
  GObject parent_instance;

  ZhupiComparison *comparison;
  GArray *differences; /* ZhupiDifference, borrowed from the comparison */
};

static GType
zhupi_difference_list_get_item_type (GListModel *model)
{
  return ZHUPI_TYPE_DIFFERENCE_ITEM;
}

static guint
zhupi_difference_list_get_n_items (GListModel *model)
{
  return ZHUPI_DIFFERENCE_LIST (model)->differences->len;
}

static gpointer
zhupi_difference_list_get_item (GListModel *model,
                                guint       position)
{
  ZhupiDifferenceList *self = ZHUPI_DIFFERENCE_LIST (model);
  ZhupiDifferenceItem *item;

  if (position >= self->differences->len)
    return NULL;
  item = g_object_new (ZHUPI_TYPE_DIFFERENCE_ITEM, NULL);
  item->comparison = zhupi_comparison_ref (self->comparison);
  item->difference = g_array_index (self->differences, ZhupiDifference, position);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_difference_list_get_item_type;
  iface->get_n_items = zhupi_difference_list_get_n_items;
  iface->get_item = zhupi_difference_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiDifferenceList, zhupi_difference_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
same_record (const ZhupiAnnotationRecord *a,
             const ZhupiAnnotationRecord *b)
{
  if (a->details == NULL || b->details == NULL)
    return a->details == b->details;
  return zhupi_uuid_equal (&a->id, &b->id) && a->tag == b->tag && a->state == b->state
         && zhupi_annotation_record_same_span (a, b);
}

static gboolean
same_difference (const GArray *before,
                 guint         i,
                 const GArray *after,
                 guint         j)
{
  const ZhupiDifference *a = &g_array_index (before, ZhupiDifference, i);
  const ZhupiDifference *b = &g_array_index (after, ZhupiDifference, j);

  return a->kind == b->kind && same_record (&a->left, &b->left)
         && same_record (&a->right, &b->right);
}

static GArray *
collect (ZhupiComparison *comparison)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (ZhupiDifference));
  const ZhupiDifference *differences = NULL;
  guint n_differences = 0;

  if (comparison != NULL)
    differences = zhupi_comparison_get_differences (comparison, &n_differences);
  for (guint i = 0; i < n_differences; i++)
    {
      if (differences[i].kind != ZHUPI_DIFFERENCE_NONE)
        g_array_append_val (found, differences[i]);
    }
  return found;
}

void
zhupi_difference_list_show (ZhupiDifferenceList *self,
                            ZhupiComparison     *comparison)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (ZhupiComparison) old = NULL;
  GArray *after;
  guint n_same = 0, n_same_at_end = 0, shorter;

  g_return_if_fail (ZHUPI_IS_DIFFERENCE_LIST (self));

  old = self->comparison;
  before = self->differences;
  after = collect (comparison);
  shorter = MIN (before->len, after->len);
  while (n_same < shorter && same_difference (before, n_same, after, n_same))
    n_same++;
  while (n_same_at_end < shorter - n_same
         && same_difference (before, before->len - 1 - n_same_at_end, after,
                             after->len - 1 - n_same_at_end))
    n_same_at_end++;
  self->comparison = comparison != NULL ? zhupi_comparison_ref (comparison) : NULL;
  self->differences = after;
  g_list_model_items_changed (G_LIST_MODEL (self), n_same, before->len - n_same - n_same_at_end,
                              after->len - n_same - n_same_at_end);
}

const ZhupiDifference *
zhupi_difference_list_peek (ZhupiDifferenceList *self,
                            guint               *n_differences)
{
  g_return_val_if_fail (ZHUPI_IS_DIFFERENCE_LIST (self), NULL);

  *n_differences = self->differences->len;
  return (const ZhupiDifference *) (gpointer) self->differences->data;
}

ZhupiDifferenceList *
zhupi_difference_list_new (void)
{
  return g_object_new (ZHUPI_TYPE_DIFFERENCE_LIST, NULL);
}

static void
zhupi_difference_list_finalize (GObject *object)
{
  ZhupiDifferenceList *self = ZHUPI_DIFFERENCE_LIST (object);

  g_clear_pointer (&self->differences, g_array_unref);
  g_clear_pointer (&self->comparison, zhupi_comparison_unref);
  G_OBJECT_CLASS (zhupi_difference_list_parent_class)->finalize (object);
}

static void
zhupi_difference_list_class_init (ZhupiDifferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_difference_list_finalize;
}

static void
zhupi_difference_list_init (ZhupiDifferenceList *self)
{
  self->differences = collect (NULL);
}
