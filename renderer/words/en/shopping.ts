/** Words of the line above the store in the shopping window. */
export const shopping = {
  title: 'AWS Marketplace (simulated)',
  simulated: 'Simulated',
  address: 'Address',
};
