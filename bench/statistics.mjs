/** Summaries of many measurements. */
/** @param {number[]} numbers */
const sort = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (/** @type {number} */ index) => sorted[index] ?? NaN;
};

/** @param {number[]} numbers */
export const median = (numbers) => {
  const at = sort(numbers);
  const middle = numbers.length >> 1;
  return numbers.length % 2 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
};

/**
 * The first and the third quartile.
 *
 * @param {number[]} numbers
 * @returns {[number, number]}
 */
export const spread = (numbers) => {
  const at = sort(numbers);
  return [at(Math.floor((numbers.length - 1) / 4)), at(Math.ceil(((numbers.length - 1) * 3) / 4))];
};

/**
 * The exponent k in cost = a · sizeᵏ: the slope of the line through the logarithms.
 *
 * @param {[size: number, cost: number][]} points
 */
export function exponent(points) {
  const logs = points.map(([size, cost]) => ({x: Math.log(size), y: Math.log(cost)}));
  const meanX = logs.reduce((sum, {x}) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, {y}) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, {x, y}) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, {x}) => sum + (x - meanX) ** 2, 0);
}
