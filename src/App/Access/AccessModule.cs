using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

public static class AccessModule
{
    private const int LargestBody = 64 * 1024;

    public static IServiceCollection AddAccess(this IServiceCollection services, Store store)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Shouwen:Access");
        services.AddIdentityCore<Person>(Identity).AddUserStore<PersonStore>();
        services.AddDataProtection().SetApplicationName("shouwen").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(store.Folder, "keys")));
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddRateLimiter(RateLimits.Configure);
        services.AddSingleton<LastSeen>().AddHostedService(provider => provider.GetRequiredService<LastSeen>());
        services.AddSingleton<UnknownEmails>().AddSingleton<SetUpToken>();
        services.AddHostedService<Once.ForgetAnswers>();
        services.AddSingleton<UsesDimension>(AccessUse.UsesAsync);
        return services
            .AddScoped<CurrentActing>().AddScoped<Callers>().AddScoped<Sessions>()
            .AddScoped<PasswordTries>().AddScoped<OwnPassword>().AddScoped<SecondFactor>().AddScoped<PersonRules>().AddScoped<Memberships>().AddScoped<PersonEvents>();
    }

    /// <summary>After it, every endpoint is guarded; rate limits come next because they know who calls.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessCheck>().UseRateLimiter();

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        var access = routes.MapGroup("/api/access").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

        access.MapGet("me", ShowMe.Handle).Open();
        access.MapPost("sign-in", SignIn.Handle).Open().RequireRateLimiting(Limits.SignIn);
        access.MapPost("link", UseLink.Handle).Open().RequireRateLimiting(Limits.SignIn);
        access.MapPost("setup", SetUp.Handle).Open().RequireRateLimiting(Limits.SetUp);

        MapSelf(access);
        MapPeople(access.MapGroup("people").Needs(Act.AccessPeople));

        access.MapGet("tokens", ListTokens.Handle).Needs(Act.AccessTokens);
        access.MapPost("tokens", MakeToken.Handle).Needs(Act.AccessTokens);
        access.MapDelete("tokens/{id:guid}", RevokeToken.Handle).Needs(Act.AccessTokens);
        return routes;
    }

    private static void MapSelf(RouteGroupBuilder access)
    {
        var self = access.MapGroup("").Needs(Act.AccessSelf);
        self.MapPost("sign-out", SignOut.Handle);
        self.MapPost("password", ChangePassword.Handle);
        self.MapPost("two-factor/start", TwoFactor.Start);
        self.MapPost("two-factor/confirm", TwoFactor.Confirm).RequireRateLimiting(Limits.SignIn);
        self.MapPost("two-factor/off", TwoFactor.TurnOff);
        self.MapPost("two-factor/recovery-codes", TwoFactor.Renew);
        self.MapGet("sessions", ListSessions.Handle);
        self.MapDelete("sessions/{id:guid}", RevokeSession.Handle);
        self.MapGet("rights", ShowRights.Handle);
        self.MapGet("demo-people", DemonstrationPeople.List);
        self.MapPost("demo-sign-in", DemonstrationPeople.Become);
    }

    private static void MapPeople(RouteGroupBuilder people)
    {
        people.MapGet("", ListPeople.Handle);
        people.MapPost("", InvitePerson.Handle);
        people.MapPut("{id:guid}", ChangeMember.Handle);
        people.MapDelete("{id:guid}", RemoveMember.Handle);
        people.MapPost("{id:guid}/link", MakeLink.Handle);
        people.MapDelete("{id:guid}/two-factor", ResetTwoFactor.Handle);
    }

    private static void Identity(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        // Length is what makes a password strong; rules about its letters make people write it down.
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
