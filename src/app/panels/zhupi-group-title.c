/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-group-title.h"

struct _ZhupiGroupTitle
{
  GObject parent_instance;

  char *title;
  guint count;
};

enum
{
  PROP_COUNT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZhupiGroupTitle, zhupi_group_title, G_TYPE_OBJECT)

static void
zhupi_group_title_finalize (GObject *object)
{
  g_free (ZHUPI_GROUP_TITLE (object)->title);
  G_OBJECT_CLASS (zhupi_group_title_parent_class)->finalize (object);
}

static void
zhupi_group_title_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_COUNT)
    g_value_set_uint (value, ZHUPI_GROUP_TITLE (object)->count);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zhupi_group_title_class_init (ZhupiGroupTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = zhupi_group_title_finalize;
  object_class->get_property = zhupi_group_title_get_property;
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS |
                                                G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zhupi_group_title_init (ZhupiGroupTitle *self)
{
}

ZhupiGroupTitle *
zhupi_group_title_new (const char *title)
{
  ZhupiGroupTitle *self = g_object_new (ZHUPI_TYPE_GROUP_TITLE, NULL);

  self->title = g_strdup (title);
  return self;
}

const char *
zhupi_group_title_get_title (ZhupiGroupTitle *self)
{
  return self->title;
}

guint
zhupi_group_title_get_count (ZhupiGroupTitle *self)
{
  return self->count;
}

void
zhupi_group_title_set_count (ZhupiGroupTitle *self,
                             guint            count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}
