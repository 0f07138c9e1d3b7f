module acme.everything {
    requires org.ntwk.api;

    provides org.ntwk.api.plugin.NtwkPlugin with
            acme.Everything;
}
