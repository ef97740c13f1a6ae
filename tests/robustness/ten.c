#include <gradus/toolbox.h>
#include <stdio.h>
int main(void) {
  gr_dataset d;
  gr_message why;
  if (gr_dataset_load("diabetes", &d, NULL, &why) != GR_OK) return puts(why.text), 1;
  printf("norm %g, diabetes has %zu rows\n", gr_norm2(2, (double[]){3, 4}), d.rows);
  gr_dataset_free(&d, NULL);
  return 0;
}
