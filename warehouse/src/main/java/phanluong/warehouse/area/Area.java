package phanluong.warehouse.area;

import java.util.Optional;
import phanluong.warehouse.time.Validity;
import phanluong.warehouse.words.Text;

/** An administrative unit as it stood over some days; codes and names were both re-used, so the key is (code, valid from). */
public record Area(String code, Validity validity, String kind, Text name, Optional<String> parentCode) {}
