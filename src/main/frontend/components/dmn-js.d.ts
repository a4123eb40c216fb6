/** It ships no types; the part that is used is declared where it is used. */
declare module 'dmn-js/lib/Modeler';
