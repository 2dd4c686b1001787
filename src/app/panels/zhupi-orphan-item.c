/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "panels/zhupi-orphan-item.h"

struct _ZhupiOrphanItem
{
  GObject parent_instance;

  ZhupiW3cOrphan *orphan;
};

G_DEFINE_FINAL_TYPE (ZhupiOrphanItem, zhupi_orphan_item, G_TYPE_OBJECT)

static void
zhupi_orphan_item_finalize (GObject *object)
{
  zhupi_w3c_orphan_free (ZHUPI_ORPHAN_ITEM (object)->orphan);
  G_OBJECT_CLASS (zhupi_orphan_item_parent_class)->finalize (object);
}

static void
zhupi_orphan_item_class_init (ZhupiOrphanItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_orphan_item_finalize;
}

static void
zhupi_orphan_item_init (ZhupiOrphanItem *self)
{
}

GListStore *
zhupi_orphan_item_list (ZhupiAnnotationSet *set)
{
  GPtrArray *unplaced = zhupi_annotation_set_get_unplaced (set);
  GListStore *items = g_list_store_new (ZHUPI_TYPE_ORPHAN_ITEM);

  for (guint i = 0; i < unplaced->len; i++)
    {
      ZhupiW3cOrphan *orphan = zhupi_w3c_orphan_read (unplaced->pdata[i]);
      g_autoptr(ZhupiOrphanItem) item = NULL;

      if (orphan == NULL)
        continue;
      item = g_object_new (ZHUPI_TYPE_ORPHAN_ITEM, NULL);
      item->orphan = orphan;
      g_list_store_append (items, item);
    }
  return items;
}

const ZhupiW3cOrphan *
zhupi_orphan_item_get_orphan (ZhupiOrphanItem *self)
{
  g_return_val_if_fail (ZHUPI_IS_ORPHAN_ITEM (self), NULL);

  return self->orphan;
}

char *
zhupi_orphan_item_dup_title (ZhupiOrphanItem *self)
{
  const char *title;

  g_return_val_if_fail (ZHUPI_IS_ORPHAN_ITEM (self), NULL);

  if (*self->orphan->quote != '\0')
    title = self->orphan->quote;
  else if (self->orphan->note != NULL)
    title = self->orphan->note;
  else
    /* Translators: an annotation that points between two characters */
    title = _("A place in the text");
  return g_strdelimit (g_strdup (title), "\r\n\t", ' ');
}

char *
zhupi_orphan_item_format_context (const char *prefix,
                                  const char *words,
                                  const char *suffix)
{
  char *markup = g_markup_printf_escaped ("…%s<b>%s</b>%s…", prefix,
                                          *words != '\0' ? words : "‸", suffix);

  return g_strdelimit (markup, "\r\n\t", ' ');
}

char *
zhupi_orphan_item_dup_context (ZhupiOrphanItem *self)
{
  g_return_val_if_fail (ZHUPI_IS_ORPHAN_ITEM (self), NULL);

  return zhupi_orphan_item_format_context (self->orphan->prefix, self->orphan->quote,
                                           self->orphan->suffix);
}
