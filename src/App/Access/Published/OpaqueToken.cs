using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Shouwen.App.Access.Published;

/// <summary>Random text that opens something. Only its hash is stored; with 256 random bits a plain hash is enough.</summary>
public static class OpaqueToken
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public const int HashLength = 64;
}
