# Filled in below, once there are modules to install.
