import {BlockList, isIPv6} from 'node:net';

/** The addresses of this machine and of the networks around it, by the names of their ranges. */
const RANGES: Record<string, readonly string[]> = {
  'this machine': ['127.0.0.0/8', '::1/128', '0.0.0.0/8', '::/128'],
  'the network 10.0.0.0/8': ['10.0.0.0/8'],
  'the network 172.16.0.0/12': ['172.16.0.0/12'],
  'the network 192.168.0.0/16': ['192.168.0.0/16'],
  'the provider’s network': ['100.64.0.0/10'],
  // RFC 6890: for the devices of one network, and for tests between networks.
  'a network for devices and tests': ['192.0.0.0/24', '198.18.0.0/15'],
  'all machines around': ['224.0.0.0/4', '240.0.0.0/4', 'ff00::/8'],
  'the link-local network': ['169.254.0.0/16', 'fe80::/10'],
  'the local IPv6 network': ['fc00::/7', 'fec0::/10'],
};

const lists = Object.entries(RANGES).map(([name, networks]) => {
  const list = new BlockList();
  for (const network of networks) {
    const [address, prefix] = network.split('/') as [string, string];
    list.addSubnet(address, Number(prefix), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return {name, list};
});

/** An IPv6 address with an IPv4 address at its end (1): of NAT64 (RFC 6052), SIIT (RFC 7915), or an old system. */
const IPV4_AT_END = /^(?:64:ff9b::|64:ff9b:1:.*:|::ffff:0:|::)([\da-f]{1,4}:[\da-f]{1,4}|[\da-f]{1,4})$/i;
/** An address of 6to4 (RFC 3056), which has the IPv4 address (1) near its beginning. */
const IPV4_AT_START = /^2002:([\da-f]{1,4}:[\da-f]{1,4})(?::|$)/i;

/** The IPv4 address inside an IPv6 one: 127.0.0.1 for `64:ff9b::7f00:1`. Any other address stays as it is. */
function asIpv4(address: string): string {
  const parts = (IPV4_AT_END.exec(address) ?? IPV4_AT_START.exec(address))?.[1];
  if (!parts || address === '::1') return address;
  const [high, low] = `0:${parts}`
    .split(':')
    .slice(-2)
    .map((part) => parseInt(part, 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The local range that an IP address belongs to; undefined for a public address. */
export function localRange(address: string): string | undefined {
  const plain = asIpv4(address.split('%', 1)[0]!);
  return lists.find(({list}) => list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4'))?.name;
}
