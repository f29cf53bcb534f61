import {BlockList, isIPv6} from 'node:net';

/** Addresses that lead nowhere but to this machine and the networks around it, by range. */
const RANGES: Record<string, readonly string[]> = {
  'this machine': ['127.0.0.0/8', '::1/128', '0.0.0.0/8', '::/128'],
  'the network 10.0.0.0/8': ['10.0.0.0/8'],
  'the network 172.16.0.0/12': ['172.16.0.0/12'],
  'the network 192.168.0.0/16': ['192.168.0.0/16'],
  'the provider’s network': ['100.64.0.0/10'],
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

/** IPv4 in NAT64's clothes (RFC 6052): `64:ff9b::7f00:1` is 127.0.0.1. */
function withoutNat64(address: string): string {
  const tail = /^64:ff9b::(?:([\da-f]{1,4}):)?([\da-f]{1,4})$/i.exec(address);
  if (!tail) return address;
  const [high, low] = [parseInt(tail[1] ?? '0', 16), parseInt(tail[2]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The local range that an IP address belongs to; `undefined` for one on the public network. */
export function localRange(address: string): string | undefined {
  const plain = withoutNat64(address.split('%', 1)[0]!);
  return lists.find(({list}) => list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4'))?.name;
}
