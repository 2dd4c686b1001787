/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "annotation/zhupi-annotation-set-private.h"
#include "w3c/zhupi-w3c-link.h"
#include "w3c/zhupi-w3c-reading.h"

void
zhupi_w3c_link_free (ZhupiW3cLink *self)
{
  g_free (self->kind);
  g_free (self->note);
  g_free (self->creator);
  g_free (self->extra);
  g_free (self->json);
  g_free (self);
}

static void
relate (ZhupiW3cReading    *self,
        ZhupiAnnotationSet *set,
        const ZhupiW3cLink *link)
{
  g_autoptr (ZhupiRelation) relation =
    zhupi_relation_new (&link->id, link->kind, &link->from, &link->to, link->note, link->creator,
                        link->created, link->extra);

  zhupi_annotation_set_replace_relation (set, NULL, relation);
}

void
zhupi_w3c_reading_relate (ZhupiW3cReading    *self,
                          ZhupiAnnotationSet *set)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      ZhupiW3cLink *link = self->links->pdata[i];

      if (zhupi_uuid_set_contains (self->ids, &link->from) &&
          zhupi_uuid_set_contains (self->ids, &link->to))
        {
          relate (self, set, link);
          continue;
        }
      self->n_items = link->item;
      zhupi_w3c_reading_tell (self, g_strdup (_("This link leads to an annotation that is not in "
                                                "the file; it is kept, but not shown.")));
      g_ptr_array_add (self->unplaced, g_steal_pointer (&link->json));
    }
}
