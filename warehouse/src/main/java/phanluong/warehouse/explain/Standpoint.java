package phanluong.warehouse.explain;

import phanluong.warehouse.area.Area;
import phanluong.warehouse.area.Frame;
import phanluong.warehouse.indicator.Indicator;
import phanluong.warehouse.release.Release;

/**
 * From where a figure is looked at.
 *
 * @param indicator by the definition that is meant
 * @param area one of the frame's
 */
public record Standpoint(Release release, Indicator indicator, Frame frame, Area area) {}
