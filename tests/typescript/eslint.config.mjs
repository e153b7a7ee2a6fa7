import tseslint from 'typescript-eslint';

export default tseslint.config(...tseslint.configs.strict, {
  // Types behind a class's name are what users of such SDKs know; they leave nothing at run time.
  rules: { '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }] },
});
