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
  PROP_FOREIGN,
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
  g_clear_handle_id (&self->fold_id, g_source_remove);
  zhupi_set_keeper_stop_watching (self);
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
  g_clear_object (&self->base);
  g_clear_object (&self->foreign_set);
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
  g_ptr_array_unref (self->log);
  g_clear_pointer (&self->foreign, g_bytes_unref);
  g_clear_pointer (&self->accepted, g_bytes_unref);
  g_free (self->problem);
  g_free (self->notice);
  g_free (self->recovered);

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
    case PROP_FOREIGN:
      g_value_set_object (value, self->foreign_set);
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
  properties[PROP_FOREIGN] = g_param_spec_object ("foreign", NULL, NULL, ZHUPI_TYPE_ANNOTATION_SET,
                                                  flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zhupi_set_keeper_init (ZhupiSetKeeper *self)
{
  g_queue_init (&self->waiting);
  self->log = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_log_entry_unref);
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

void
zhupi_set_keeper_set_foreign (ZhupiSetKeeper     *self,
                              GBytes             *foreign,
                              ZhupiAnnotationSet *foreign_set)
{
  if (foreign != NULL)
    g_bytes_ref (foreign);
  g_clear_pointer (&self->foreign, g_bytes_unref);
  self->foreign = foreign;
  if (g_set_object (&self->foreign_set, foreign_set))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOREIGN]);
}

static void
lock_when_told (ZhupiSetKeeper *self)
{
  const ZhupiUuid *id = zhupi_annotation_set_get_id (self->set);

  if (self->is_read_only || zhupi_desk_article_is_read_only (self->desk_article, id))
    zhupi_annotation_set_set_read_only (self->set, TRUE);
}

static void
take_history (ZhupiSetKeeper  *self,
              ZhupiSetOpening *opening)
{
  if (opening->steps != NULL)
    self->history = zhupi_history_new_with_steps (self->set, g_steal_pointer (&opening->steps),
                                                  opening->n_done);
  else
    self->history = zhupi_history_new (self->set);
  self->base = zhupi_annotation_set_snapshot (self->set);
  self->base_sum = opening->base_sum;
  zhupi_set_keeper_watch_history (self);
}

ZhupiSetKeeper *
zhupi_set_keeper_make (ZhupiSetOpening *opening)
{
  ZhupiSetKeeper *self = g_object_new (ZHUPI_TYPE_SET_KEEPER, NULL);

  self->desk_article = g_object_ref (opening->desk_article);
  self->set = g_object_ref (opening->set);
  self->file = zhupi_set_file_ref (opening->file);
  self->findings = g_steal_pointer (&opening->findings);
  if (self->findings == NULL)
    self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  self->problem = g_steal_pointer (&opening->problem);
  self->recovered = g_steal_pointer (&opening->notice);
  zhupi_set_keeper_set_foreign (self, opening->foreign, opening->foreign_set);
  self->is_read_only = self->problem != NULL;
  self->generation = 1;
  self->saved = opening->is_new ? 0 : 1;
  self->folded = opening->is_folded ? 1 : 0;
  self->must_fold = opening->is_new;
  lock_when_told (self);
  take_history (self, opening);
  if (self->foreign != NULL)
    zhupi_set_keeper_find_foreign (self, opening->foreign, opening->foreign_set);
  else if (!self->is_read_only && !opening->is_folded)
    zhupi_set_keeper_begin_writing (self, TRUE);
  if (!self->is_read_only)
    zhupi_set_keeper_watch_file (self);
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
  ZhupiSetOpening *opening;
  ZhupiSetKeeper *self;

  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (desk_article), NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  opening = zhupi_set_opening_new (desk_article, zhupi_annotation_set_get_article (set),
                                   zhupi_annotation_set_get_id (set),
                                   zhupi_annotation_set_get_name (set));
  opening->set = g_object_ref (set);
  opening->is_folded = FALSE;
  opening->is_new = TRUE;
  self = zhupi_set_keeper_make (opening);
  zhupi_set_opening_free (opening);
  zhupi_desk_article_note_set (desk_article, set);
  return self;
}

ZhupiHistory *
zhupi_set_keeper_get_history (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), NULL);

  return self->history;
}

const char *
zhupi_set_keeper_get_recovered (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), NULL);

  return self->recovered;
}

ZhupiAnnotationSet *
zhupi_set_keeper_get_foreign (ZhupiSetKeeper *self)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), NULL);

  return self->foreign_set;
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
