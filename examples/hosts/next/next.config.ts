export default { serverExternalPackages: ['@facecompare/server'] };
