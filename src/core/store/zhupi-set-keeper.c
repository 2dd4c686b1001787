/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-set-keeper-struct.h"
#include "w3c/zhupi-w3c.h"

enum
{
  PROP_0,
  PROP_STATUS,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZhupiSetKeeper, zhupi_set_keeper, G_TYPE_OBJECT)

static void
zhupi_set_keeper_dispose (GObject *object)
{
  ZhupiSetKeeper *self = ZHUPI_SET_KEEPER (object);

  if (self->file != NULL && !self->is_closed)
    zhupi_set_keeper_close (self, NULL);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_clear_object (&self->set);
  g_clear_object (&self->desk_article);
  g_clear_pointer (&self->file, zhupi_set_file_unref);

  G_OBJECT_CLASS (zhupi_set_keeper_parent_class)->dispose (object);
}

static void
zhupi_set_keeper_finalize (GObject *object)
{
  ZhupiSetKeeper *self = ZHUPI_SET_KEEPER (object);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_free (self->problem);
  g_free (self->notice);

  G_OBJECT_CLASS (zhupi_set_keeper_parent_class)->finalize (object);
}

static void
zhupi_set_keeper_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ZhupiSetKeeper *self = ZHUPI_SET_KEEPER (object);

  switch (prop_id)
    {
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zhupi_set_keeper_class_init (ZhupiSetKeeperClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zhupi_set_keeper_dispose;
  object_class->finalize = zhupi_set_keeper_finalize;
  object_class->get_property = zhupi_set_keeper_get_property;
  properties[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, ZHUPI_KEEPER_FAILED,
                                               ZHUPI_KEEPER_SAVED, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zhupi_set_keeper_init (ZhupiSetKeeper *self)
{
  g_queue_init (&self->waiting);
}

void
zhupi_set_keeper_set_status (ZhupiSetKeeper    *self,
                             ZhupiKeeperStatus  status)
{
  if (self->status == status)
    return;
  self->status = status;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

void
zhupi_set_keeper_set_problem (ZhupiSetKeeper *self,
                              const char     *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

ZhupiSetKeeper *
zhupi_set_keeper_make (ZhupiDeskArticle   *desk_article,
                       ZhupiAnnotationSet *set,
                       ZhupiSetFile       *file,
                       GPtrArray          *findings,
                       char               *problem,
                       gboolean            is_saved)
{
  ZhupiSetKeeper *self = g_object_new (ZHUPI_TYPE_SET_KEEPER, NULL);

  self->desk_article = g_object_ref (desk_article);
  self->set = g_object_ref (set);
  self->file = zhupi_set_file_ref (file);
  self->findings = findings;
  if (self->findings == NULL)
    self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  self->problem = problem;
  self->is_read_only = problem != NULL;
  self->generation = 1;
  self->saved = is_saved ? 1 : 0;
  if (self->is_read_only || zhupi_desk_article_is_read_only (desk_article,
                                                             zhupi_annotation_set_get_id (set)))
    zhupi_annotation_set_set_read_only (set, TRUE);
  g_signal_connect_object (set, "changed", G_CALLBACK (zhupi_set_keeper_set_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * zhupi_set_keeper_new:
 * @desk_article: whose set it is
 * @set: a set that is not on the desk yet
 *
 * Returns: (transfer full): a keeper that is writing the set
 */
ZhupiSetKeeper *
zhupi_set_keeper_new (ZhupiDeskArticle   *desk_article,
                      ZhupiAnnotationSet *set)
{
  g_autoptr (ZhupiSetFile) file = NULL;
  ZhupiSetKeeper *self;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (desk_article), NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  file = zhupi_set_file_new (desk_article, zhupi_annotation_set_get_id (set));
  self = zhupi_set_keeper_make (desk_article, set, file, NULL, NULL, FALSE);
  zhupi_desk_article_note_set (desk_article, set);
  zhupi_set_keeper_begin_writing (self);
  return self;
}

ZhupiAnnotationSet *
zhupi_set_keeper_get_set (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), NULL);

  return self->set;
}

GPtrArray *
zhupi_set_keeper_get_findings (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), NULL);

  return self->findings;
}

ZhupiKeeperStatus
zhupi_set_keeper_get_status (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), ZHUPI_KEEPER_FAILED);

  return self->status;
}

const char *
zhupi_set_keeper_get_problem (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), NULL);

  return self->problem;
}
