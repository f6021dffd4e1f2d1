using System.Net;
using System.Net.Sockets;

namespace Shouwen.App.Notices.Channels;

/// <summary>Whether an address is of the public net, or of this machine and networks like it.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Private = [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "100.64.0.0/10", "::1/128", "fc00::/7" }.Select(IPNetwork.Parse)];

    /// <summary>Link-local, where clouds keep their keys; multicast; reserved; and ways to write one of the others differently.</summary>
    private static readonly IPNetwork[] Never =
    [
        .. new[] { "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "::/128", "fe80::/10", "fec0::/10", "ff00::/8", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32" }.Select(IPNetwork.Parse),
    ];

    public static bool Is(IPAddress address) => !Within(Never, address) && !Within(Private, address);

    public static bool IsPrivate(IPAddress address) => Within(Private, address);

    private static bool Within(IPNetwork[] networks, IPAddress given)
    {
        var address = given.IsIPv4MappedToIPv6 ? given.MapToIPv4() : given;
        return networks.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address)) || address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6);
    }
}
